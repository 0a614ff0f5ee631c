// Generate makes benchmark.toml of the territories.csv that
//
//	acces30 run --departement all --communes FILE --sites FILE --no-maps --isochrones none
//
// writes, and of the day of its list of structures.
package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"acces30/data/benchmark"
	"acces30/data/replace"
)

func main() {
	territories := flag.String("territories", "territories.csv", "table of a run over all of France, without roads")
	day := flag.String("list-date", "", "day of the list of structures")
	out := flag.String("out", "data/benchmark/benchmark.toml", "the table")
	flag.Parse()
	if err := run(*territories, *day, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(territories, day, out string) error {
	f, err := os.Open(territories)
	if err != nil {
		return err
	}
	defer f.Close()
	parts, err := sumUp(f)
	if err != nil {
		return fmt.Errorf("%s: %w", territories, err)
	}
	hash, err := model()
	if err != nil {
		return err
	}
	return replace.File(out, func(w io.Writer) error { return write(w, day, hash, parts) })
}

// region is a region of today, by INSEE's code.
type region struct{ code, name, departements string }

// regions are those of the Code officiel géographique of 2024 (INSEE).
var regions = []region{
	{"84", "Auvergne-Rhône-Alpes", "01 03 07 15 26 38 42 43 63 69 73 74"},
	{"27", "Bourgogne-Franche-Comté", "21 25 39 58 70 71 89 90"},
	{"53", "Bretagne", "22 29 35 56"},
	{"24", "Centre-Val de Loire", "18 28 36 37 41 45"},
	{"94", "Corse", "2A 2B"},
	{"44", "Grand Est", "08 10 51 52 54 55 57 67 68 88"},
	{"01", "Guadeloupe", "971"},
	{"03", "Guyane", "973"},
	{"32", "Hauts-de-France", "02 59 60 62 80"},
	{"11", "Île-de-France", "75 77 78 91 92 93 94 95"},
	{"04", "La Réunion", "974"},
	{"02", "Martinique", "972"},
	{"06", "Mayotte", "976"},
	{"28", "Normandie", "14 27 50 61 76"},
	{"75", "Nouvelle-Aquitaine", "16 17 19 23 24 33 40 47 64 79 86 87"},
	{"76", "Occitanie", "09 11 12 30 31 32 34 46 48 65 66 81 82"},
	{"52", "Pays de la Loire", "44 49 53 72 85"},
	{"93", "Provence-Alpes-Côte d'Azur", "04 05 06 13 83 84"},
}

// readFigures reads the people of each département whose access is known, and their
// share within each limit.
func readFigures(r io.Reader) (map[string][]float64, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("no rows")
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	columns := []int{column("people_computed")}
	for _, m := range benchmark.Minutes {
		columns = append(columns, column(fmt.Sprint("share_within_", m)))
	}
	if slices.Contains(columns, -1) || slices.Contains([]int{column("kind"), column("code"), column("name")}, -1) {
		return nil, fmt.Errorf("columns are missing")
	}
	figures := make(map[string][]float64)
	for _, row := range rows[1:] {
		if row[column("kind")] != "departement" {
			continue
		}
		var of []float64
		for _, c := range columns {
			if row[columns[0]] == "0" { // nobody's access is known
				of = make([]float64, len(columns))
				break
			}
			v, err := strconv.ParseFloat(row[c], 64)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", row[column("name")], err)
			}
			of = append(of, v)
		}
		figures[row[column("code")]] = of
	}
	return figures, nil
}

// sumUp weights the départements' shares by their people whose access is known.
func sumUp(r io.Reader) ([]benchmark.Part, error) {
	figures, err := readFigures(r)
	if err != nil {
		return nil, err
	}
	total := sum{within: make([]float64, len(benchmark.Minutes))}
	var parts []benchmark.Part
	for _, reg := range regions {
		s := sum{within: make([]float64, len(benchmark.Minutes))}
		codes := strings.Fields(reg.departements)
		for _, code := range codes {
			of, known := figures[code]
			if !known {
				return nil, fmt.Errorf("no row for the département %s", code)
			}
			s.add(of)
			total.add(of)
			delete(figures, code)
		}
		if s.people > 0 {
			parts = append(parts, s.part(reg.code, reg.name, codes))
		}
	}
	if len(figures) > 0 {
		return nil, fmt.Errorf("%d départements are in no region", len(figures))
	}
	return append(parts, total.part(benchmark.France, "France", nil)), nil
}

// sum is people, and those of them within each limit.
type sum struct {
	people float64
	within []float64
}

func (s *sum) add(figures []float64) {
	s.people += figures[0]
	for k, share := range figures[1:] {
		s.within[k] += share * figures[0]
	}
}

func (s *sum) part(code, name string, departements []string) benchmark.Part {
	p := benchmark.Part{Code: code, Name: name, Departements: departements, People: int(s.people)}
	for _, n := range s.within {
		p.Within = append(p.Within, n/s.people)
	}
	return p
}

// write writes the table.
func write(w io.Writer, day, model string, parts []benchmark.Part) error {
	var b strings.Builder
	fmt.Fprintf(&b, `# Shares of people within 5, 10, 15, 20, 25 and 30 minutes, without roads, by the
# program itself: made by data/benchmark/generate from a run over all of France. Its
# inputs were the communes of INSEE (COG 2026, populations 2023) and the list of France
# services of ANCT of the day below, both under Licence Ouverte 2.0. model is a hash of
# the model's parameters then.
list_date = %q
model = %q
`, day, model)
	for _, p := range parts {
		fmt.Fprintf(&b, "\n[[part]]\ncode = %q\nname = %q\n", p.Code, p.Name)
		if len(p.Departements) > 0 {
			fmt.Fprintf(&b, "departements = [\"%s\"]\n", strings.Join(p.Departements, `", "`))
		}
		texts := make([]string, len(p.Within))
		for k, share := range p.Within {
			texts[k] = strconv.FormatFloat(share, 'f', 4, 64)
		}
		fmt.Fprintf(&b, "people = %d\nwithin = [%s]\n", p.People, strings.Join(texts, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
