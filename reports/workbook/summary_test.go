package workbook

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"

	"github.com/xuri/excelize/v2"
)

// formulas returns the formulas of a sheet by cell.
func formulas(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	found := make(map[string]string)
	for row := 1; row <= 80; row++ {
		for column := 1; column <= len(summaryWidths); column++ {
			name, err := excelize.CoordinatesToCellName(column, row)
			if err != nil {
				t.Fatal(err)
			}
			formula, err := f.GetCellFormula(sheet, name)
			if err != nil {
				t.Fatal(err)
			}
			if formula != "" {
				found[name] = formula
			}
		}
	}
	return found
}

// TestFormulasGiveTheirValues has excelize compute every formula of the
// summary and compares with the value kept beside it.
func TestFormulasGiveTheirValues(t *testing.T) {
	for _, threshold := range []road.Deciseconds{coverage.Promise, road.FromMinutes(20.5), 13333} {
		for _, lang := range languages {
			f := open(t, write(t, sample.At(threshold), lang))
			sheet := summarySheet.name.In(lang)
			all := formulas(t, f, sheet)
			if len(all) < 50 {
				t.Fatalf("only %d formulas", len(all))
			}
			for _, name := range slices.Sorted(maps.Keys(all)) {
				kept := number(t, f, sheet, name)
				text, err := f.CalcCellValue(sheet, name, excelize.Options{RawCellValue: true})
				if err != nil {
					t.Fatalf("%s = %s: %v", name, all[name], err)
				}
				computed, err := strconv.ParseFloat(text, 64)
				if err != nil || !near(kept, computed) {
					t.Errorf("%v, %v: %s = %s gives %q, the value kept is %v", threshold, lang, name, all[name], text, kept)
				}
			}
		}
	}
}

// pointed is a sample with population points in a few communes.
func pointed() *coverage.Result {
	r := sample.Result()
	limits := r.Study.Settings.Limits()
	r.Study.PopulationPoints = make([]coverage.PopulationPoint, 5)
	r.Communes[0].ByPoint = &coverage.PointShare{Points: 2, Computed: 320, Within: []int{200, 310, 320}}
	r.Communes[9].ByPoint = &coverage.PointShare{Points: 2, Computed: 7200, Within: []int{0, 0, 7000}}  // 300 people are at points off the roads
	r.Communes[11].ByPoint = &coverage.PointShare{Points: 1, Computed: 110, Within: []int{0, 100, 110}} // not located itself
	for k, limit := range limits {
		at := coverage.PeopleWithin{Limit: limit}
		for i := range r.Communes {
			c, within, computed := &r.Communes[i], 0, r.Communes[i].Commune.Population
			switch {
			case c.ByPoint != nil:
				within, computed = c.ByPoint.Within[k], c.ByPoint.Computed
			case c.Time() <= limit:
				within = c.Commune.Population
			}
			at.Within += within
			at.Beyond += computed - within
			at.NotComputed += c.Commune.Population - computed
		}
		r.ByPoint = append(r.ByPoint, at)
	}
	return r
}

func TestPopulationPoints(t *testing.T) {
	for _, lang := range languages {
		r := pointed()
		f := open(t, write(t, r, lang))
		sheet := summarySheet.name.In(lang)
		found := 0
		for name, formula := range formulas(t, f, sheet) {
			text, err := f.CalcCellValue(sheet, name, excelize.Options{RawCellValue: true})
			computed, wrong := strconv.ParseFloat(text, 64)
			if err != nil || wrong != nil || !near(number(t, f, sheet, name), computed) {
				t.Errorf("%s = %s gives %q, the value kept is %v; %v", name, formula, text, number(t, f, sheet, name), err)
			}
			if strings.HasPrefix(formula, "SUMIFS") && strings.Contains(formula, ")-SUM(") {
				found++
			}
		}
		if found != len(r.ByPoint) {
			t.Errorf("%d totals by population points", found)
		}
		answer := reports.Answer(lang, r)
		if !strings.Contains(answer, reports.Integer(lang, r.ByPoint[2].Beyond)) {
			t.Errorf("answer %q", answer)
		}
		r.ByPoint[2] = coverage.PeopleWithin{Limit: r.ByPoint[2].Limit, Within: 1}
		if answer := reports.Answer(lang, r); !strings.Contains(answer, "personne") && !strings.Contains(answer, "nobody") {
			t.Errorf("answer %q", answer)
		}
	}
}

// TestSummaryAddsUp recomputes the totals of the summary from the rows of the
// table of communes, without the formulas.
func TestSummaryAddsUp(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	sheet := summarySheet.name.FR
	communes := readCommunes(t, f)
	if len(communes) != 20 {
		t.Fatalf("%d communes", len(communes))
	}
	total := func(pass func(communeRow) bool) (count, people float64) {
		for _, c := range communes {
			if pass(c) {
				count, people = count+1, people+c.people
			}
		}
		return count, people
	}
	located := func(c communeRow) bool { return c.status != "non calculée" }
	_, everybody := total(located)
	check := func(name string, want float64) {
		t.Helper()
		if got := number(t, f, sheet, name); !near(got, want) {
			t.Errorf("%s is %v, the rows add up to %v", name, got, want)
		}
	}
	labels := 0
	for _, part := range []int{0, otherColumn} {
		at := func(i, row int) string { return fmt.Sprint(excel.ColumnName(part+i), row) }
		for row := blockRow; row < 60; row++ {
			label, err := f.GetCellValue(sheet, at(0, row), excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			limit, err := strconv.ParseFloat(label, 64)
			var count, people float64
			switch {
			case err == nil && part == otherColumn: // the block of two answers
				_, count = total(func(c communeRow) bool { return located(c) && (!c.timed || c.minutes > limit) })
				_, people = total(func(c communeRow) bool { return located(c) && (!c.timed || c.minutes > limit || c.enough > limit) })
				check(at(3, row), 1-people/everybody)
			case err == nil: // the block of limits
				count, people = total(func(c communeRow) bool { return located(c) && (!c.timed || c.minutes > limit) })
				check(at(3, row), 1-people/everybody)
			case slices.ContainsFunc(communes, func(c communeRow) bool { return c.class == label || c.is == label }):
				count, people = total(func(c communeRow) bool { return located(c) && (c.class == label || c.is == label) })
				check(at(3, row), people/everybody)
			default:
				continue
			}
			labels++
			check(at(1, row), count)
			check(at(2, row), people)
		}
	}
	if labels < 3+3+6+4 {
		t.Errorf("only %d rows of the summary were checked", labels)
	}
}

// TestQuantiles recomputes mean, median and 9th decile from the rows.
func TestQuantiles(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	timed := slices.DeleteFunc(readCommunes(t, f), func(c communeRow) bool { return !c.timed })
	slices.SortFunc(timed, func(a, b communeRow) int { return cmp.Compare(a.minutes, b.minutes) })
	people, weighted := 0.0, 0.0
	for _, c := range timed {
		people += c.people
		weighted += c.people * c.minutes
	}
	quantile := func(share float64) float64 {
		sum := 0.0
		for _, c := range timed {
			if sum += c.people; sum >= share*people {
				return c.minutes
			}
		}
		return math.NaN()
	}
	row := blockRow + 1 + len(coverage.Views()) + 3 // below the block of limits, what was not computed and the heading
	for i, want := range []float64{weighted / people, quantile(0.5), quantile(0.9)} {
		if got := number(t, f, summarySheet.name.FR, fmt.Sprint(string(rune('B'+i)), row)); !near(got, want) {
			t.Errorf("column %c: %v, want %v", 'B'+i, got, want)
		}
	}
}

// TestNames reads the cells that other workbooks may refer to.
func TestNames(t *testing.T) {
	r := sample.Result()
	f := open(t, write(t, r, reports.English))
	cells := make(map[string]string)
	for _, n := range f.GetDefinedName() {
		cells[n.Name] = n.RefersTo
	}
	for name, want := range map[string]float64{
		"Communes_au_dela_30":    float64(r.Tallies[2].Beyond.Communes),
		"Habitants_au_dela_15":   float64(r.Tallies[0].Beyond.People),
		"Part_couverte_20":       r.Tallies[1].Share(),
		"Temps_median":           r.Scope.Median.Minutes(),
		"Habitants_du_perimetre": float64(r.Scope.All.People),
	} {
		sheet, at, found := strings.Cut(cells[name], "!")
		if !found {
			t.Errorf("no cell is called %s", name)
			continue
		}
		if got := number(t, f, strings.Trim(sheet, "'"), strings.ReplaceAll(at, "$", "")); !near(got, want) {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}
