package workbook

import (
	"fmt"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// mark makes cells of a column stand out that hold a certain text. What they
// say is in the text: the fill only helps the eye.
type mark struct {
	key  string // of the column
	text string
	fill string
}

// statusMarks make communes beyond and communes in doubt stand out.
func (b *book) statusMarks() []mark {
	statuses, robustness := b.statusNames(), b.robustnessNames()
	return []mark{
		{keyStatus, statuses[coverage.Beyond], paleAmber},
		{keyStatus, statuses[coverage.Unreachable], paleAmber},
		{keyStatus, statuses[coverage.Unlocated], paleGrey},
		{keyRobustness, robustness[coverage.Fragile], paleGrey},
		{keyRobustness, robustness[coverage.AtMargin], paleGrey},
	}
}

// verdictMarks make criteria that are not met stand out.
func (b *book) verdictMarks(notMet string) []mark {
	return []mark{{keyHoursVerdict, notMet, paleAmber}, {keyDaysVerdict, notMet, paleAmber}}
}

// severityMarks make errors stand out from warnings.
func (b *book) severityMarks() []mark {
	return []mark{{keySeverity, b.text(reports.SeverityName(finding.Error)), paleAmber}}
}

// addMarks sets the conditional formats of a sheet; the sheet must not be
// flushed yet.
func (b *book) addMarks(p *placed, marks []mark) error {
	for _, m := range marks {
		style, err := b.file.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Bold: true},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{m.fill}},
		})
		if err != nil {
			return err
		}
		letter := p.letter(p.columns[m.key])
		cells := fmt.Sprintf("%s%d:%s%d", letter, p.first, letter, p.last)
		if err := b.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{
			{Type: "cell", Criteria: "==", Value: `"` + m.text + `"`, Format: &style},
		}); err != nil {
			return err
		}
	}
	return nil
}

// addBar draws a bar behind the figures of a column, from zero to the largest.
// Its colour fades: what Excel needs for a solid one excelize does not stream.
func (b *book) addBar(p *placed, key string, largest float64) error {
	letter := p.letter(p.columns[key])
	cells := fmt.Sprintf("%s%d:%s%d", letter, p.first, letter, p.last)
	return b.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: strconv.FormatFloat(largest, 'f', -1, 64),
		BarColor: "#" + middleBlue,
	}})
}

// addArrows sets an arrow beside the figures of a column: up in the upper third
// of their range, down in the lower one. With few figures there are none.
func (b *book) addArrows(p *placed, key string, figures int) error {
	const few = 3
	if figures <= few {
		return nil
	}
	letter := p.letter(p.columns[key])
	cells := fmt.Sprintf("%s%d:%s%d", letter, p.first, letter, p.last)
	return b.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{{Type: "icon_set", IconStyle: "3ArrowsGray"}})
}
