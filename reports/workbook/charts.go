package workbook

import (
	"fmt"
	"strings"

	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// The charts stand side by side to the right of the figures; sizes in pixels.
const (
	chartRows      = 14 // rows of the grid that they cover
	standardHeight = 15 // points, 20 pixels
	chartHeight    = chartRows*20 - 6
	classesWidth   = 400
	sharesWidth    = 380
	sharesColumn   = "H"
	labelRoom      = 1.25 // length of the axis over the longest bar: figures stand there
)

// chartFont is that of all text in charts but titles.
var chartFont = excelize.Font{Family: fontName, Size: 9, Color: darkGrey}

// chart is a chart without its figures.
func (b *book) chart(title, alt reports.Text) *excelize.Chart {
	vary, gap := false, uint(40)
	return &excelize.Chart{
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: b.text(title), Font: &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: blue},
		}}},
		Legend: excelize.ChartLegend{Position: "none"},
		XAxis:  excelize.ChartAxis{Font: chartFont},
		YAxis:  excelize.ChartAxis{Font: chartFont},
		Format: excelize.GraphicOptions{AltText: b.text(alt), Name: b.text(title), Positioning: "oneCell"},
		Border: excelize.LineOptions{Type: excelize.LineNone}, VaryColors: &vary, GapWidth: &gap,
	}
}

// addCharts draws people by class of time, and the share covered by limit.
// Both show the figures of the blocks on the left, which say the same.
func (s *summary) addCharts(sheet string) error {
	b := s.book
	at := func(column string, row int) string {
		return fmt.Sprintf("'%s'!$%s$%d", strings.ReplaceAll(sheet, "'", "''"), column, row)
	}
	common := func(title, alt reports.Text, values span, column, format string) *excelize.Chart {
		ref := func(column string) string {
			return fmt.Sprintf("%s:$%s$%d", at(column, values.first), column, values.last)
		}
		c := b.chart(title, alt)
		c.Series = []excelize.ChartSeries{{
			Name: at(column, values.first-1), Categories: ref("A"), Values: ref(column),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{blue}},
			DataLabel: excelize.ChartDataLabel{Font: chartFont},
		}}
		c.PlotArea = excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}}
		c.YAxis.None = true
		return c
	}
	classes := common(reports.ChartClasses, reports.ChartClassesAlt, s.classes, "C", formatInteger)
	classes.Type = excelize.Bar
	classes.XAxis.ReverseOrder = true
	most := 1.0
	for _, class := range s.result.Classes {
		most = max(most, float64(class.People))
	}
	most *= labelRoom
	classes.YAxis.Maximum = &most
	classes.Dimension = excelize.ChartDimension{Width: classesWidth, Height: chartHeight}
	if err := b.file.AddChart(sheet, fmt.Sprint(rightColumn, blockRow), classes); err != nil {
		return err
	}
	zero, room, decimals := 0.0, labelRoom, 1
	for _, tally := range s.result.Tallies {
		decimals = max(decimals, reports.ShareDecimals(tally.Share()))
	}
	shares := common(reports.ChartShare, reports.ChartShareAlt, s.shares, "D", b.percentFormat(decimals))
	shares.Type = excelize.Col
	shares.YAxis.Minimum, shares.YAxis.Maximum = &zero, &room
	shares.XAxis.NumFmt = excelize.ChartNumFmt{CustomNumFmt: `General" min"`}
	shares.Dimension = excelize.ChartDimension{Width: sharesWidth, Height: chartHeight}
	return b.file.AddChart(sheet, fmt.Sprint(sharesColumn, blockRow), shares)
}
