package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// parametersSheet has every setting and every parameter of the road model.
var parametersSheet = sheet{
	name:    reports.T("Paramètres", "Parameters"),
	content: (*book).parameters,
}

// parameterRow is a setting or a parameter of the road model.
type parameterRow struct {
	group, name string
	value       cell
	unit, key   string
}

func (b *book) parameters() excel.Content {
	return &excel.Table[parameterRow]{
		Name:  "Parametres",
		Title: b.text(reports.T("{0} : réglages et vitesses du calcul", "{0}: settings and speeds of the computation"), b.scope),
		Note:  b.text(reports.T("Tout ce qui, avec les données, détermine les résultats.", "All that determines the results, beside the data.")),
		Columns: []excel.Column[parameterRow]{
			column("group", b.text(reports.T("Rubrique", "Group")), 18, func(r parameterRow) cell { return wordCell(r.group) }),
			column("name", b.text(reports.T("Paramètre", "Parameter")), 76, func(r parameterRow) cell { return wordCell(r.name) }),
			column("value", b.text(headValue), 26, func(r parameterRow) cell { return r.value }),
			column("unit", b.text(reports.T("Unité", "Unit")), 14, func(r parameterRow) cell { return wordCell(r.unit) }),
			column("key", b.text(reports.T("Identifiant", "Key")), 38, func(r parameterRow) cell { return textCell(r.key) }),
		},
		Rows: append(b.settingRows(), b.roadRows()...),
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

// settingRows tell the choices of the run.
func (b *book) settingRows() []parameterRow {
	s := &b.result.Study.Settings
	departements := strings.Join(s.Departements, ", ")
	if departements == "" {
		departements = b.text(reports.SettingAll)
	}
	views := make([]string, 0, len(coverage.Views()))
	for _, v := range coverage.Views() {
		views = append(views, b.minutes(v))
	}
	info := &b.result.Study.RoadsInfo
	date := b.dayCell(s.Date)
	date.Style.Align, date.Style.Indent = "left", true // as the other values
	minutes, km := b.text(reports.UnitMinutes), b.text(reports.UnitKilometres)
	rows := []parameterRow{
		{"", b.text(reports.SettingDepartements), textCell(departements), "", "departements"},
		{"", b.text(reports.SettingDate), date, "", "date"},
		{"", b.text(reports.SettingThreshold), numberCell(s.Threshold.Minutes()), minutes, "threshold_minutes"},
		{"", b.text(reports.SettingViews), wordCell(strings.Join(views, ", ")), minutes, ""},
		{"", b.text(reports.SettingReference), wordCell(b.text(reports.ReferenceName(s.Reference))), "", "reference_point"},
		{"", b.text(reports.SettingMargin), numberCell(s.MarginMetres / 1000), km, "margin_km"},
		{"", b.text(reports.SettingRoads), wordCell(b.text(reports.RoadsName(info.Kind))), "", ""},
		{"", b.text(reports.SettingPreset), wordCell(info.Preset), "", "speeds"},
	}
	rows = append(rows, b.isochroneRows()...)
	for i := range rows {
		rows[i].group = b.text(reports.GroupSettings)
	}
	return rows
}

// isochroneRows tell which areas were drawn.
func (b *book) isochroneRows() []parameterRow {
	limits := b.text(reports.SettingIsochronesNone)
	if len(b.result.Bands) > 0 {
		var list []string
		for i := range b.result.Bands {
			list = append(list, b.minutes(b.result.Bands[i].Limit))
		}
		limits = strings.Join(list, ", ")
	}
	rows := []parameterRow{{"", b.text(reports.SettingIsochrones), wordCell(limits), b.text(reports.UnitMinutes), "isochrones_minutes"}}
	if len(b.result.Bands) > 0 {
		rows = append(rows, parameterRow{
			"", b.text(reports.SettingIsochroneCell), numberCell(b.result.Cell), b.text(reports.UnitMetres), "isochrone_cell_m",
		})
	}
	return rows
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
