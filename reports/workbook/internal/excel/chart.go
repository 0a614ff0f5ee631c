package excel

import "github.com/xuri/excelize/v2"

// ChartKind is the shape of a chart's figures.
type ChartKind uint8

// Kinds of charts.
const (
	Bars  ChartKind = iota // lying, the first on top
	Curve                  // lines, with points on them
)

// LabelRoom is the length of an axis over the longest bar: its figure
// stands there.
const LabelRoom = 1.25

// Chart draws figures that cells of the workbook show.
type Chart struct {
	Kind          ChartKind
	Title         string
	Alt           string // alternative text
	Series        []Series
	Format        string  // of the figures: beside bars, along the axis of a curve
	FromZero      bool    // the axis of figures begins at 0, else where Excel likes
	Min           float64 // its beginning where it is not 0, without FromZero
	Max           float64 // its end
	Categories    string  // number format of the categories; that of their cells when empty
	CategoryTitle string  // of the axis of a curve
	LabelEvery    int     // categories of a curve from one label to the next
	LabelSize     float64 // of the categories' labels, in points; as all other text when 0
	Upright       bool    // these labels stand: LibreOffice draws all of them, and would break them
	Width, Height int     // in pixels
}

// Series are the cells of a chart: the name, the categories and the figures,
// each as Layout and Grid give them.
type Series struct {
	Name, Categories, Values string
	Points                   bool // of a curve: points alone, without the line
	Nth                      int  // of a curve: which of several lines, told apart in grey print too
}

// chartFont is that of all text in charts but titles.
var chartFont = excelize.Font{Family: fontName, Size: 9, Color: DarkGrey}

// addChart draws a chart with its upper left corner in a cell.
func (b *Book) addChart(sheet, cell string, c *Chart) error {
	vary, gap, zero, lowest, highest := false, uint(40), 0.0, c.Min, c.Max
	chart := &excelize.Chart{
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: c.Title, Font: &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: Blue},
		}}},
		Legend: excelize.ChartLegend{Position: "none"},
		XAxis:  excelize.ChartAxis{Font: chartFont, NumFmt: excelize.ChartNumFmt{CustomNumFmt: c.Categories}},
		YAxis:  excelize.ChartAxis{Font: chartFont},
		Format: excelize.GraphicOptions{AltText: c.Alt, Name: c.Title, Positioning: "oneCell"},
		Border: excelize.LineOptions{Type: excelize.LineNone}, VaryColors: &vary, GapWidth: &gap,
		Dimension: excelize.ChartDimension{Width: uint(c.Width), Height: uint(c.Height)},
	}
	if c.Upright {
		chart.XAxis.Alignment.TextRotation = -90
	}
	if c.LabelSize > 0 {
		chart.XAxis.Font.Size = c.LabelSize
	}
	if c.Max > 0 {
		chart.YAxis.Maximum = &highest
	}
	if c.FromZero {
		chart.YAxis.Minimum = &zero
	}
	if c.Min != 0 {
		chart.YAxis.Minimum = &lowest
	}
	for _, s := range c.Series {
		chart.Series = append(chart.Series, s.drawn(c.Kind))
	}
	format := excelize.ChartNumFmt{CustomNumFmt: c.Format}
	switch c.Kind {
	case Bars:
		chart.Type, chart.XAxis.ReverseOrder = excelize.Bar, true
	case Curve:
		chart.Type = excelize.Line
		chart.Legend = excelize.ChartLegend{Position: "bottom", Font: &chartFont}
		chart.ShowBlanksAs = "gap"
		chart.YAxis.NumFmt, chart.YAxis.MajorGridLines = format, true
		chart.XAxis.TickLabelSkip = c.LabelEvery
		chart.XAxis.Title = excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.CategoryTitle, Font: &chartFont}}}
	}
	if c.Kind != Curve {
		chart.PlotArea = excelize.ChartPlotArea{ShowVal: true, NumFmt: format}
		chart.YAxis.None = true
	}
	return b.file.AddChart(sheet, cell, chart)
}

// drawn returns the series as a chart of that kind draws it.
func (s *Series) drawn(kind ChartKind) excelize.ChartSeries {
	series := excelize.ChartSeries{Name: s.Name, Categories: s.Categories, Values: s.Values, Fill: fill(Blue)}
	switch {
	case kind != Curve:
		series.DataLabel = excelize.ChartDataLabel{Font: chartFont}
	case s.Points:
		series.Fill = excelize.Fill{}
		series.Line = excelize.LineOptions{Type: excelize.LineNone}
		series.Marker = excelize.ChartMarker{Symbol: "diamond", Size: 10, Fill: fill(Blue)}
	default:
		look := lines[s.Nth%len(lines)]
		series.Fill = fill(look.color)
		series.Line = excelize.LineOptions{Type: excelize.LineSolid, Width: 2.25, Dash: look.dash}
		series.Marker = excelize.ChartMarker{Symbol: look.symbol}
		if s.Nth > 0 {
			series.Marker.Size, series.Marker.Fill = 7, fill(look.color)
		}
	}
	return series
}

// lines are how the lines of a chart look: the only one, and the first of several.
var lines = []struct {
	color, symbol string
	dash          excelize.LineDashType
}{
	{Blue, "none", excelize.LineDashUnset},
	{DarkGrey, "circle", excelize.LineDashDash},
	{middleBlue, "square", excelize.LineDashUnset},
	{DarkGrey, "triangle", excelize.LineDashDot},
}
