package workbook

import (
	"context"
	"fmt"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// parameterRow is a setting or a parameter of the road model.
type parameterRow struct {
	group, name string
	value       cell
	unit, key   string
}

// addParameters writes every setting and every speed.
func (b *book) addParameters(ctx context.Context) error {
	rows := append(b.settingRows(), b.roadRows()...)
	_, err := addTable(ctx, b, &table[parameterRow]{
		sheet: b.text(reports.SheetParameters),
		name:  "Parametres",
		title: b.text(reports.TitleParameters, b.scope),
		note:  b.text(reports.NoteParameters),
		columns: []column[parameterRow]{
			{"group", b.text(reports.HeadGroup), 18, func(r parameterRow) cell { return wordCell(r.group) }},
			{"name", b.text(reports.HeadParameter), 76, func(r parameterRow) cell { return wordCell(r.name) }},
			{"value", b.text(reports.HeadValue), 26, func(r parameterRow) cell { return r.value }},
			{"unit", b.text(reports.HeadUnit), 14, func(r parameterRow) cell { return wordCell(r.unit) }},
			{"key", b.text(reports.HeadKey), 38, func(r parameterRow) cell { return textCell(r.key) }},
		},
		rows: rows,
	})
	return err
}

// plainNumber shows a number with the decimals that it has.
var plainNumber = look{number: "#,##0.######", lined: true, align: "left", indent: true}

// numberCell is a number of any size, whole numbers without a decimal mark.
func numberCell(x float64) cell {
	c := cell{value: x, look: plainNumber}
	if x == float64(int64(x)) {
		c.look.number = formatInteger
	}
	return c
}

// settingRows are the choices of the run, and what goes with them.
func (b *book) settingRows() []parameterRow {
	var rows []parameterRow
	for _, s := range b.settings {
		rows = append(rows, parameterRow{"", b.text(s.Name), b.settingCell(s.Shown), b.text(s.Unit), s.Key})
	}
	rows = append(rows,
		parameterRow{"", b.text(reports.SettingViews), b.settingCell(coverage.Views()), b.text(reports.UnitMinutes), ""},
		parameterRow{"", b.text(reports.SettingRoads), wordCell(b.text(reports.RoadsName(b.result.Study.RoadsInfo.Kind))), "", ""},
	)
	for i := range rows {
		rows[i].group = b.text(reports.GroupSettings)
	}
	return rows
}

// settingCell shows the value of a setting: see reports.Setting.
func (b *book) settingCell(value any) cell {
	switch v := value.(type) {
	case string:
		return textCell(v)
	case []string:
		return textCell(strings.Join(v, ", "))
	case float64:
		return numberCell(v)
	case bool:
		if v {
			return wordCell(b.text(reports.Yes))
		}
		return wordCell(b.text(reports.No))
	case time.Time:
		day := b.dayCell(v)
		day.look.align, day.look.indent = "left", true // as the other values
		return day
	case []road.Deciseconds:
		limits := make([]string, len(v))
		for i, limit := range v {
			limits[i] = b.minutes(limit)
		}
		return wordCell(strings.Join(limits, ", "))
	case reports.Text:
		return wordCell(b.text(v))
	}
	return wordCell(fmt.Sprint(value))
}

// roadRows are the road model's parameters, in its own order.
func (b *book) roadRows() []parameterRow {
	var rows []parameterRow
	for _, p := range b.result.Study.RoadsInfo.Parameters {
		key := strings.Join(append([]string{p.Key}, p.Args...), " ")
		rows = append(rows, parameterRow{
			b.text(reports.GroupRoads), reports.ParameterName(b.lang, p), numberCell(p.Value), p.Unit, key,
		})
	}
	return rows
}
