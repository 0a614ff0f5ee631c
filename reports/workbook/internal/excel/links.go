package excel

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// mostLinks is how many links a sheet gets at most: excelize looks through all
// of them for every new one, and Excel allows 65,530.
const mostLinks = 5000

// addLinks makes cells lead elsewhere; in a table too long for links, none.
func (t *Table[T]) addLinks(b *Book, l *Layout) error {
	if len(t.Rows) > mostLinks {
		return nil
	}
	for _, c := range t.Columns {
		if c.Link == nil {
			continue
		}
		tip := excelize.HyperlinkOpts{Tooltip: &c.Tip}
		for i, row := range t.Rows {
			target := c.Link(row)
			if target == "" {
				continue
			}
			cell := fmt.Sprint(l.letter(c.Key), l.First+i)
			if err := b.file.SetCellHyperLink(l.Sheet, cell, target, "Location", tip); err != nil {
				return err
			}
		}
	}
	return nil
}
