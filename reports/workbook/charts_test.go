package workbook

import (
	"reflect"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// TestChartsBesideTables: how wide and high each is, in pixels; there are no others.
func TestChartsBesideTables(t *testing.T) {
	want := map[string][2]int{"Cumul": {720, 400}, "Ouverture": {600, 340}, "PlanParNombre": {720, 400}, "Serie": {720, 380}}
	r := sample.Result()
	sample.Plan(r)
	c := allChanges()
	found := make(map[string]bool)
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		b := newBook(r, Options{Lang: lang, Changes: c, Series: series(c)})
		for _, s := range b.sheets {
			content := s.content(b)
			table := reflect.Indirect(reflect.ValueOf(content)) // a Table of rows of any type
			if table.Kind() != reflect.Struct || !table.FieldByName("Chart").IsValid() || table.FieldByName("Chart").IsNil() {
				continue
			}
			layouts, err := content.Layouts("sheet")
			if err != nil {
				t.Fatal(err)
			}
			name := table.FieldByName("Name").String()
			chart, _ := table.FieldByName("Chart").Call([]reflect.Value{reflect.ValueOf(layouts[0])})[0].Interface().(*excel.Chart)
			if chart == nil {
				t.Errorf("%s has none", name)
			} else if got := [2]int{chart.Width, chart.Height}; got != want[name] {
				t.Errorf("that of %s is %v, want %v", name, got, want[name])
			}
			found[name] = true
		}
	}
	if len(found) != len(want) {
		t.Errorf("charts of %v", found)
	}
}
