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
	table string // of intercommune.toml that has it: a header, "#2" for the second of its name
	key   string // there
	at    func(m *model) *float64
	from  float64 // where a fit starts: a round number, not one that data led to
	most  float64 // no more than this makes sense; 0 where there is no bound
	plain bool    // it may be below zero: the fit moves it, not its logarithm
}

// level is a parameter of a level, counted from all places.
func level(i int, at func(l *intercommune.Level) *float64) func(m *model) *float64 {
	return func(m *model) *float64 { return at(&m.network.Levels[i]) }
}

func speed(l *intercommune.Level) *float64  { return &l.Speed }
func relief(l *intercommune.Level) *float64 { return &l.Relief }

// limit is what may be driven on roads without a central reservation, in km/h: no
// local or regional link is faster on the mean.
const limit = 80

// parameters are those that are fitted. The others were chosen: see
// intercommune.toml.
var parameters = []parameter{
	{table: "[[level]]#1", key: "speed_kmh", at: level(0, speed), from: 78, most: limit},
	{table: "[[level]]#2", key: "speed_kmh", at: level(1, speed), from: 79, most: limit},
	{table: "[[level]]#1", key: "relief", at: level(0, relief), from: 0.4},
	{table: "[[level]]#2", key: "relief", at: level(1, relief), from: 0.4},
	{table: "[relief]", key: "full_m_per_km", at: func(m *model) *float64 { return &m.network.Relief.Full }, from: 12, most: 100},
	{key: "terminal_s", at: func(m *model) *float64 { return &m.network.Terminal }, from: 150},
	{key: "access_kmh", at: func(m *model) *float64 { return &m.network.Access }, from: 65},
	{table: "[kept]", key: "dense", at: func(m *model) *float64 { return &m.network.Kept[road.Dense] }, from: 0.4, most: 1},
	{table: "[settlement]", key: "core_share", at: func(m *model) *float64 { return &m.people.Core }, from: 0.7, most: 0.95},
	{table: "[settlement]", key: "core_east", at: func(m *model) *float64 { return &m.people.CoreEast }, plain: true},
	{table: "[settlement]", key: "core_density", at: func(m *model) *float64 { return &m.people.CoreDensity }, plain: true},
	{table: "[settlement]", key: "towards_seat", at: func(m *model) *float64 { return &m.people.TowardsSeat }, most: 1, plain: true},
	{table: "[settlement]", key: "radius", at: func(m *model) *float64 { return &m.people.Radius }, from: 1},
	{table: "[settlement]", key: "farthest_m", at: func(m *model) *float64 { return &m.people.Farthest }, from: 7000},
	{table: "[settlement]", key: "lanes_s_per_km", at: func(m *model) *float64 { return &m.people.Lanes }, from: 100},
	{table: "[settlement]", key: "lanes_hill", at: func(m *model) *float64 { return &m.people.LanesHill }, plain: true},
	{table: "[settlement]", key: "scatter", at: func(m *model) *float64 { return &m.people.Scatter }, from: 0.12},
}

// rounding keeps a level from being slower than the one before by a last digit, of
// the four that are written.
const rounding = 3e-4

// offset keeps the logarithm of a parameter that is nothing finite.
const offset = 0.02

// start returns where a fit starts, as numbers that may take any value.
func start() []float64 {
	x := make([]float64, len(parameters))
	for i, p := range parameters {
		if x[i] = p.from; !p.plain {
			x[i] = math.Log(p.from + offset)
		}
	}
	return x
}

// with returns the model with other values, within its bounds: no level is slower
// than the one before, nor slowed more by hills.
func (m model) with(x []float64) model {
	m.network.Levels = append([]intercommune.Level(nil), m.network.Levels...)
	for i, p := range parameters {
		v := x[i]
		if !p.plain {
			v = max(math.Exp(v)-offset, 0)
		}
		if p.most > 0 {
			v = min(v, p.most)
		}
		*p.at(&m) = v
	}
	m.network.Relief.Full = max(m.network.Relief.Full, m.network.Relief.From+1)
	m.people.Scatter = max(m.people.Scatter, 0.01)
	m.people.TowardsSeat, m.people.LanesHill = max(m.people.TowardsSeat, 0), max(m.people.LanesHill, 0)
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
		fmt.Fprintf(&b, "  %-26s %.4g\n", p.table+" "+p.key, *p.at(&m))
	}
	return b.String()
}
