package workbook

import (
	"fmt"
	"strings"

	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// mostLinks is how many links a sheet gets at most: excelize looks through all
// of them for every new one, and Excel allows 65,530.
const mostLinks = 5000

// linkNearest makes every commune's nearest structure lead to its row.
func (b *book) linkNearest(communes, structures *placed) error {
	if len(b.result.Communes) > mostLinks {
		return nil
	}
	rows := make(map[string]int)
	for i, s := range b.result.Listed() {
		rows[s.Structure.ID] = structures.first + i
	}
	letter := communes.letter(communes.columns[keyNearest])
	tip := b.text(reports.LinkStructure)
	for i := range b.result.Communes {
		structure, _ := b.result.Study.Point(b.result.Communes[i].Nearest[0])
		if structure == nil || rows[structure.ID] == 0 {
			continue
		}
		target := fmt.Sprintf("'%s'!A%d", strings.ReplaceAll(structures.sheet, "'", "''"), rows[structure.ID])
		at := fmt.Sprint(letter, communes.first+i)
		if err := b.file.SetCellHyperLink(communes.sheet, at, target, "Location", excelize.HyperlinkOpts{Tooltip: &tip}); err != nil {
			return err
		}
	}
	return nil
}
