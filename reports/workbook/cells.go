package workbook

import (
	"acces30/coverage"
	"math"
	"slices"
	"strings"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// cell is a cell of a sheet; the helpers here make those of the domain's values.
type cell = excel.Cell

// Styles of the cells of tables.
var (
	textStyle    = excel.Style{Number: excel.FormatText, Lined: true, Wrap: true, Align: "left", Indent: true}
	wordStyle    = excel.Style{Lined: true, Wrap: true, Align: "left", Indent: true}
	integerStyle = excel.NumberStyle(excel.FormatInteger)
	tenthStyle   = excel.NumberStyle(excel.FormatTenth)
)

// column makes a column of a table: its key, its heading, its width in digits
// and the cell of a row.
func column[T any](key, head string, width float64, of func(row T) cell) excel.Column[T] {
	return excel.Column[T]{Key: key, Head: head, Width: width, Cell: of}
}

// textCell is a code: text even where it is made of digits.
func textCell(s string) cell { return cell{Value: s, Style: textStyle} }

// wordCell is text in words.
func wordCell(s string) cell { return cell{Value: s, Style: wordStyle} }

// intCell is a count.
func intCell(n int) cell { return cell{Value: n, Style: integerStyle} }

// daysCell is a number of days a week: with a decimal where hours of some weeks make
// it an average.
func daysCell(days float64) cell {
	if days == math.Trunc(days) {
		return intCell(int(days))
	}
	return cell{Value: math.Round(100*days) / 100, Style: tenthStyle}
}

// dayCell is a day, in digits in the order that the language has; blank when it
// is not stated.
func (b *book) dayCell(day time.Time) cell {
	style := excel.NumberStyle("dd/mm/yyyy")
	if b.lang == reports.English {
		style.Number = "yyyy-mm-dd"
	}
	if day.IsZero() {
		return cell{Style: style}
	}
	return cell{Value: day, Style: style}
}

// shareCell is a share, with as many decimals as it takes not to call some
// none, nor most all; blank when it is not known.
func (b *book) shareCell(share float64, known bool) cell {
	if !known {
		return cell{Style: b.shareStyle(0)}
	}
	return cell{Value: share, Style: b.shareStyle(share)}
}

func (b *book) shareStyle(share float64) excel.Style {
	return excel.NumberStyle(b.percentFormat(reports.ShareDecimals(share)))
}

// percentFormat shows a share as a percentage, as the language writes it.
func (b *book) percentFormat(decimals int) string {
	number := "0"
	if decimals > 0 {
		number += "." + strings.Repeat("0", decimals)
	}
	if b.lang == reports.English {
		return number + "%"
	}
	return number + `"` + "\u00a0" + `"%`
}

// thresholdIndex is the index of the threshold among the limits.
func (b *book) thresholdIndex() int { return max(slices.Index(b.limits, b.threshold()), 0) }

// timeCell has one of a commune's times: a number that shows as a range where the
// error of times was not measured.
func (b *book) timeCell(c *coverage.CommuneAccess, t road.Deciseconds) cell {
	if low, high, ranged := c.RangeOf(t); ranged {
		return cell{Value: t.Minutes(), Style: excel.NumberStyle(`"` + reports.TimeRange(b.lang, low, high) + `"`)}
	}
	return b.minutesCell(t)
}

// minutesCell is a time in minutes, unrounded, shown as exactly as times are known and
// never on the wrong side of a limit; blank when there is none.
func (b *book) minutesCell(t road.Deciseconds) cell {
	format := "0"
	if !b.precision.Whole {
		format = "0.0"
	}
	if !t.Reached() {
		return cell{Style: excel.NumberStyle(format)}
	}
	if _, moved := b.precision.Rounded(t); moved {
		format = `"` + b.precision.Minutes(b.lang, t) + `"`
	}
	return cell{Value: t.Minutes(), Style: excel.NumberStyle(format)}
}

// meanCell is a mean time in minutes, to the tenth: it differs by less than single
// times do. Blank when there is none.
func meanCell(t road.Deciseconds) cell {
	if !t.Reached() {
		return cell{Style: tenthStyle}
	}
	return cell{Value: t.Minutes(), Style: tenthStyle}
}
