package main

import (
	"fmt"
	"math"
	"strings"

	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
)

// model is all that is fitted together.
type model struct {
	network intercommune.Params
	people  settle.Model
}

// parameter is a number of the model that a fit may move.
type parameter struct {
	name string
	at   func(m *model) *float64
	most float64 // no more than this makes sense; 0 where there is no bound
	from float64 // where a fit starts: a round number, not one that data led to
}

// level is a parameter of a level, counted from all places.
func level(i int, at func(l *intercommune.Level) *float64) func(m *model) *float64 {
	return func(m *model) *float64 { return at(&m.network.Levels[i]) }
}

func speed(l *intercommune.Level) *float64  { return &l.Speed }
func relief(l *intercommune.Level) *float64 { return &l.Relief }

// parameters are those that are fitted. The others were chosen: see
// intercommune.toml.
var parameters = []parameter{
	{"speed of level 1", level(0, speed), 0, 75},
	{"speed of level 2", level(1, speed), 0, 80},
	{"relief of level 1", level(0, relief), 0, 0.5},
	{"relief of level 2", level(1, relief), 0, 0.4},
	{"relief of level 3", level(2, relief), 0, 0.1},
	{"full relief", func(m *model) *float64 { return &m.network.Relief.Full }, 100, 11},
	{"climb", func(m *model) *float64 { return &m.network.Relief.Climb }, 0, 0.05},
	{"terminal", func(m *model) *float64 { return &m.network.Terminal }, 0, 100},
	{"access", func(m *model) *float64 { return &m.network.Access.Beyond }, 0, 62},
	{"kept, suburban", func(m *model) *float64 { return &m.network.Kept[road.Suburban] }, 1, 0.9},
	{"kept, dense", func(m *model) *float64 { return &m.network.Kept[road.Dense] }, 1, 0.25},
	{"core", func(m *model) *float64 { return &m.people.Core }, 0.95, 0.6},
	{"core radius", func(m *model) *float64 { return &m.people.CoreRadius }, 0, 2},
	{"radius", func(m *model) *float64 { return &m.people.Radius }, 0, 1},
	{"farthest", func(m *model) *float64 { return &m.people.Farthest }, 0, 5000},
	{"lanes", func(m *model) *float64 { return &m.people.Lanes }, 0, 100},
	{"scatter", func(m *model) *float64 { return &m.people.Scatter }, 0, 0.1},
}

// rounding keeps a level from being slower than the one before by a last digit.
const rounding = 1e-9

// offset keeps the logarithm of a parameter that is nothing finite.
const offset = 0.02

// start returns where a fit starts, as numbers that may take any value.
func start() []float64 {
	x := make([]float64, len(parameters))
	for i, p := range parameters {
		x[i] = math.Log(p.from + offset)
	}
	return x
}

// with returns the model with other values, within its bounds: no level is slower
// than the one before, nor slowed more by hills.
func (m model) with(x []float64) model {
	m.network.Levels = append([]intercommune.Level(nil), m.network.Levels...)
	for i, p := range parameters {
		v := max(math.Exp(x[i])-offset, 0)
		if p.most > 0 {
			v = min(v, p.most)
		}
		*p.at(&m) = v
	}
	m.network.Relief.Full = max(m.network.Relief.Full, m.network.Relief.From+1)
	m.people.Scatter = max(m.people.Scatter, 0.01)
	m.network.Levels[3].Relief = m.network.Levels[2].Relief
	m.network.Access.Near = m.network.Access.Beyond
	for e := range m.network.Kept {
		m.network.Kept[e] = max(m.network.Kept[e], 0.06)
	}
	for i := 1; i < len(m.network.Levels); i++ {
		before, l := &m.network.Levels[i-1], &m.network.Levels[i]
		l.Speed = max(l.Speed, before.Speed*l.Detour/before.Detour*(1+rounding))
		l.Relief = min(l.Relief, (1+before.Relief)*l.Speed*before.Detour/(before.Speed*l.Detour)-1-rounding)
	}
	return m
}

// String lists the parameters as they are.
func (m model) String() string {
	var b strings.Builder
	for _, p := range parameters {
		fmt.Fprintf(&b, "  %-18s %.4g\n", p.name, *p.at(&m))
	}
	return b.String()
}
