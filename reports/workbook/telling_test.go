package workbook

import (
	"testing"

	"acces30/reports/workbook/internal/excel"
)

// TestTelling: columns that say nothing are left out, and of those named the ones that
// always say the same.
func TestTelling(t *testing.T) {
	type row struct{ a, b int }
	of := func(key string, value func(r row) any) excel.Column[row] {
		return column(key, key, 5, func(r row) cell { return cell{Value: value(r)} })
	}
	columns := []excel.Column[row]{
		of("empty", func(row) any { return nil }), of("blank", func(row) any { return "" }), of("a", func(r row) any { return r.a }),
		of("some", func(r row) any {
			if r.a == 1 {
				return nil
			}
			return "x"
		}),
		of("b", func(r row) any { return r.b }), of("same", func(row) any { return "x" }), of("zero", func(row) any { return 0 }),
	}
	keys := func(rows ...row) (all string) {
		for _, c := range telling(columns, rows, "b", "same", "zero") {
			all += c.Key + " "
		}
		return all
	}
	if got := keys(row{1, 2}, row{3, 2}); got != "a some " {
		t.Errorf("kept %s", got)
	}
	if got := keys(row{1, 2}, row{3, 4}); got != "a some b " {
		t.Errorf("kept %s", got)
	}
	if got := len(telling(columns, nil, "b")); got != len(columns) {
		t.Errorf("%d of a table without rows", got)
	}
}
