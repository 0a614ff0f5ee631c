package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// named is a cell of the summary that other workbooks may refer to by a name.
// Names are the same in all languages.
type named struct {
	name        string
	row, column int // row from 1, column from 0
}

// call gives a cell a name.
func (s *summary) call(row, column int, name string) {
	s.names = append(s.names, named{name, row, column})
}

// addNames writes the names down.
func (s *summary) addNames(sheet string) error {
	for _, n := range s.names {
		err := s.book.file.SetDefinedName(&excelize.DefinedName{
			Name:     n.name,
			RefersTo: fmt.Sprintf("'%s'!$%c$%d", strings.ReplaceAll(sheet, "'", "''"), 'A'+n.column, n.row),
		})
		if err != nil {
			return fmt.Errorf("name %s: %w", n.name, err)
		}
	}
	return nil
}
