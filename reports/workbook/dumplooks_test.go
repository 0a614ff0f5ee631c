package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// format returns the format of numbers of a style of cells; "" when it has none.
func (d *dumper) format(style int) string {
	format, known := d.formats[style]
	if !known {
		if s := must[*excelize.Style](d)(d.file.GetStyle(style)); s.CustomNumFmt != nil {
			format = *s.CustomNumFmt
		}
		d.formats[style] = format
	}
	return format
}

// looks dumps which cells look how: each look with its cells, as rectangles in the
// order of their first rows. What looks as a sheet's empty cells do is left out.
func (d *dumper) looks(sheet string, rows [][]string) {
	widest := 0
	for _, row := range rows {
		widest = max(widest, len(row))
	}
	type span struct{ first, last, top, bottom int }
	spans := make(map[string][]*span)
	var looks []string
	for row := 1; row <= len(rows); row++ {
		for column := 1; column <= widest; column++ {
			name := must[string](d)(excelize.CoordinatesToCellName(column, row))
			look := d.look(must[int](d)(d.file.GetCellStyle(sheet, name)))
			list := spans[look]
			if look == "" {
				continue
			}
			if list == nil {
				looks = append(looks, look)
			}
			if n := len(list); n > 0 && list[n-1].top == row && list[n-1].last == column-1 {
				list[n-1].last++
			} else {
				list = append(list, &span{column, column, row, row})
			}
			spans[look] = list
		}
		for look, list := range spans { // a row that goes on as the one above it
			spans[look] = slices.DeleteFunc(list, func(s *span) bool {
				at := slices.IndexFunc(list, func(above *span) bool {
					return s.top == row && above.bottom == row-1 && above.first == s.first && above.last == s.last
				})
				if at >= 0 {
					list[at].bottom = row
				}
				return at >= 0
			})
		}
	}
	for _, look := range looks {
		d.printf("look %s:", look)
		for _, s := range spans[look] {
			from, to := must[string](d)(excelize.CoordinatesToCellName(s.first, s.top)), must[string](d)(excelize.CoordinatesToCellName(s.last, s.bottom))
			if d.printf(" %s", from); to != from {
				d.printf(":%s", to)
			}
		}
		d.printf("\n")
	}
}

// look returns how cells of a style look, in words; "" where nothing is set.
func (d *dumper) look(style int) string {
	look, known := d.styles[style]
	if known {
		return look
	}
	s := must[*excelize.Style](d)(d.file.GetStyle(style))
	var words []string
	say := func(is bool, word string) {
		if is {
			words = append(words, word)
		}
	}
	if f := s.Font; f != nil {
		say(f.Size != 10, fmt.Sprint(f.Size))
		say(f.Bold, "bold")
		say(f.Italic, "italic")
		say(f.Underline != "", "underlined")
		say(f.Color != "", f.Color)
	}
	say(len(s.Fill.Color) > 0, "on "+strings.Join(s.Fill.Color, "-"))
	for _, b := range s.Border {
		words = append(words, fmt.Sprint(b.Type, b.Style, b.Color))
	}
	if a := s.Alignment; a != nil {
		say(a.Horizontal != "", a.Horizontal)
		say(a.Vertical != "", a.Vertical)
		say(a.WrapText, "wrapped")
		say(a.ShrinkToFit, "shrunk")
		say(a.Indent > 0, fmt.Sprint("indent ", a.Indent))
	}
	say(s.CustomNumFmt != nil, "as "+d.format(style))
	d.styles[style] = strings.Join(words, " ")
	return d.styles[style]
}
