package workbook

import (
	"fmt"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// parametersSheet has every setting and every parameter of the road model.
var parametersSheet = sheet{
	name:    reports.T("Paramètres", "Parameters"),
	about:   reports.T("Tous les réglages et vitesses du calcul", "All settings and speeds of the computation"),
	content: (*book).parameters,
}

// parameterRow is a setting or a parameter of the road model.
type parameterRow struct {
	group, name string
	value       cell
	unit, key   string
}

func (b *book) parameters() excel.Content {
	model := b.roadRows()
	return &excel.Table[parameterRow]{
		Name:  "Parametres",
		Title: b.text(reports.T("{0} : réglages et vitesses du calcul", "{0}: settings and speeds of the computation"), b.scope),
		Note: b.text(reports.T("Tout ce qui, avec les données, détermine les résultats.", "All that determines the results, beside the data.")) +
			b.paperNote(reports.T("Sur papier : les réglages, sans les nombres du modèle routier", "On paper: the settings, without the numbers of the road model"), len(model)),
		Columns: []excel.Column[parameterRow]{
			column("group", b.text(reports.T("Rubrique", "Group")), 14, func(r parameterRow) cell { return wordCell(r.group) }),
			column("name", b.text(reports.T("Paramètre", "Parameter")), 62, func(r parameterRow) cell { return wordCell(r.name) }),
			column("value", b.text(headValue), 24, func(r parameterRow) cell { return r.value }),
			column("unit", b.text(reports.T("Unité", "Unit")), 10, func(r parameterRow) cell { return wordCell(r.unit) }),
			column("key", b.text(reports.T("Identifiant", "Key")), 30, func(r parameterRow) cell { return textCell(r.key) }),
		},
		Rows: append(b.settingRows(), model...), ScreenRows: len(model), PrintedTo: "key",
	}
}

// plainNumber shows a number with the decimals that it has.
var plainNumber = excel.Style{Number: "#,##0.######", Lined: true, Align: "left", Indent: true}

// numberCell is a number of any size, whole numbers without a decimal mark.
func numberCell(x float64) cell {
	c := cell{Value: x, Style: plainNumber}
	if x == float64(int64(x)) {
		c.Style.Number = excel.FormatInteger
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
		parameterRow{"", b.text(reports.SettingListKnown), wordCell(b.text(reports.DateSourceName(b.result.Study.List.By))), "", ""},
		parameterRow{"", b.text(reports.T("Seuils toujours calculés", "Limits always computed")), b.settingCell(coverage.Views()), b.text(reports.UnitMinutes), ""},
		parameterRow{"", b.text(reports.T("Source des routes", "Source of the roads")), wordCell(b.text(reports.RoadsName(b.result.Study.RoadsInfo.Kind))), "", ""},
	)
	for i := range rows {
		rows[i].group = b.text(reports.T("Réglages", "Settings"))
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
		day.Style.Align, day.Style.Indent = "left", true // as the other values
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
			b.text(reports.T("Modèle routier", "Road model")), reports.ParameterName(b.lang, p), numberCell(p.Value), p.Unit, key,
		})
	}
	return rows
}
