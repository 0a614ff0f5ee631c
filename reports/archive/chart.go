package archive

import (
	"fmt"
	"math"
	"strings"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
)

// chart is a drawing of shares by date, in SVG's units.
type chart struct {
	Width, Height int
	Lines         []chartLine
	Across        []chartMark // lines across, at round shares
	Below         []chartMark // dates
}

type chartLine struct {
	Points string // of a polyline
	Dots   []chartDot
	Dash   string
	Color  string
	Name   string
	X, Y   float64 // where its name stands
}

type chartDot struct {
	X, Y  float64
	Title string
}

type chartMark struct {
	X, Y float64
	Text string
}

// The drawing's margins, and room for the names of lines at its right.
const (
	chartWidth, chartHeight  = 860, 340
	chartLeft, chartRight    = 64.0, 150.0
	chartTop, chartBottom    = 16.0, 44.0
	chartDateGap             = 80.0 // between two dates below
	chartNameGap             = 16.0 // between two names of lines
	chartStep, chartLeastLow = 0.05, 0.0
)

// lineLooks tell the lines apart without colours too.
var lineLooks = []struct{ color, dash string }{{"#b35900", "7 4"}, {"#0072b2", ""}, {"#1b5e3f", "2 3"}, {"#555555", "10 3 2 3"}}

// newChart draws a line for every limit. Its foot lies at a round share below the
// lowest one: what moves by points of percent would not show from zero.
func newChart(l reports.Lang, rows []reports.SeriesRow) *chart {
	c := &chart{Width: chartWidth, Height: chartHeight}
	limits := limitsOf(rows)
	low := 1.0
	for i := range rows {
		for _, limit := range limits {
			if rows[i].HasLimit(limit) {
				low = min(low, rows[i].ShareAt(limit))
			}
		}
	}
	foot := max(chartLeastLow, math.Floor((low-1e-9)/chartStep)*chartStep)
	first, last := rows[0].Date, rows[len(rows)-1].Date
	x := func(day time.Time) float64 {
		return chartLeft + (chartWidth-chartLeft-chartRight)*day.Sub(first).Hours()/max(last.Sub(first).Hours(), 1)
	}
	y := func(share float64) float64 {
		return chartTop + (chartHeight-chartTop-chartBottom)*(1-share)/(1-foot)
	}
	step := chartStep * math.Ceil((1-foot)/chartStep/6)
	for share := 1.0; share > foot-1e-9; share -= step {
		c.Across = append(c.Across, chartMark{chartLeft, round(y(share)), wholePercent(l, share)})
	}
	for i, left := len(rows)-1, math.Inf(1); i >= 0; i-- { // the latest has its date whatever
		if left-x(rows[i].Date) < chartDateGap {
			continue
		}
		left = x(rows[i].Date)
		c.Below = append(c.Below, chartMark{round(x(rows[i].Date)), chartHeight - chartBottom + 20, rows[i].Date.Format("2006-01")})
	}
	for k, limit := range limits {
		c.Lines = append(c.Lines, drawLine(l, rows, limit, k, x, y))
	}
	c.partNames()
	return c
}

// drawLine draws the shares within one limit.
func drawLine(l reports.Lang, rows []reports.SeriesRow, limit road.Deciseconds, k int, x func(time.Time) float64, y func(float64) float64) chartLine {
	look := lineLooks[k%len(lineLooks)]
	line := chartLine{Color: look.color, Dash: look.dash, Name: indexWithin.With(l, reports.WholeMinutes(l, limit))}
	var points []string
	for i := range rows {
		r := &rows[i]
		if !r.HasLimit(limit) {
			continue
		}
		dot := chartDot{round(x(r.Date)), round(y(r.ShareAt(limit))), reports.Date(l, r.Date) + " – " + reports.Percent(l, r.ShareAt(limit))}
		line.Dots = append(line.Dots, dot)
		points = append(points, fmt.Sprintf("%v,%v", dot.X, dot.Y))
		line.X, line.Y = dot.X+10, dot.Y+4
	}
	line.Points = strings.Join(points, " ")
	return line
}

// partNames moves the names of lines apart, from the lowest line up.
func (c *chart) partNames() {
	for i := 1; i < len(c.Lines); i++ { // limits ascend, and so do shares
		c.Lines[i].Y = min(c.Lines[i].Y, c.Lines[i-1].Y-chartNameGap)
	}
	if over := chartTop - c.Lines[len(c.Lines)-1].Y; over > 0 {
		for i := range c.Lines {
			c.Lines[i].Y += over
		}
	}
}

// wholePercent writes a round share.
func wholePercent(l reports.Lang, share float64) string {
	if l == reports.English {
		return reports.Decimal(l, 100*share, 0) + "%"
	}
	return reports.Decimal(l, 100*share, 0) + "\u00a0%"
}

func round(v float64) float64 { return math.Round(10*v) / 10 }
