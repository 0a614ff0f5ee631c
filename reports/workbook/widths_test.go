package workbook

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"acces30/reports"
)

// TestColumnsOfOneHeading: columns with the same heading are declared equally wide in all
// tables, even where a long word of the heading or a table above makes the sheet's wider; but
// for these, which have a width of their own in some.
func TestColumnsOfOneHeading(t *testing.T) {
	differ := map[string]string{
		"6 6.5": "Dép.", "8 8.5": "Code Insee", "8.5 9": "Temps (min)", "8.5 9.5": "Écart au réseau (m)", "8.5 10": "Points d'accueil", "9 9.5": "Distance (km)",
		"9 10 11": "Temps en heures de pointe (min)", "9.5 10": "Heures par semaine, Écart au seuil (min)", "10 11": "Habitants gagnés à # min, Population",
		"10 13 16 18": "Plan", "11 12": "Habitants non calculés", "11 13": "Habitants à # min ou moins, Habitants à plus de # min",
		"11 21": "Jeudi, Lundi, Mardi, Mercredi, Samedi, Vendredi", "13 14": "Format", "15 18": "Choix", "18 24": "Valeur", "19 20 22": "Commune", "21 34": "Fichier",
		"24 27": "Intercommunalité", "26 40": "Pourquoi", "30 34": "Ce qui change", "34 38": "Constat, Structure la plus proche", "36 38 40 44": "Structure",
	}
	got := make(map[string]string)
	tables, widths := widthsOfHeadings()
	shared := 0
	for _, text := range slices.Sorted(maps.Keys(widths)) {
		if len(tables[text]) > 1 {
			shared++
		}
		if all := slices.Sorted(maps.Keys(widths[text])); len(all) > 1 {
			key := strings.Trim(fmt.Sprint(all), "[]")
			got[key] = strings.TrimPrefix(got[key]+", "+text, ", ")
		}
	}
	if diff := cmp.Diff(differ, got); diff != "" {
		t.Errorf("headings by their widths:\n%s", diff)
	}
	if shared < 55 {
		t.Errorf("only %d headings in more than one table", shared)
	}
}

// widthsOfHeadings are the tables that have each heading, and the widths that it has there,
// limits being all the same.
func widthsOfHeadings() (tables map[string]map[string]bool, widths map[string]map[float64]bool) {
	tables, widths = make(map[string]map[string]bool), make(map[string]map[float64]bool)
	results := scenarios()
	maps.Copy(results, kinds())
	c := allChanges()
	results["changes"] = c.After
	limits := strings.NewReplacer("12 min", "# min", "15 min", "# min", "20 min", "# min", "30 min", "# min")
	for name, r := range results {
		opts := Options{Lang: reports.French}
		if name == "changes" {
			opts.Changes, opts.Series, opts.Settings = c, series(c), settings()
		}
		for table, heads := range headsOf(newBook(r, opts)) {
			for _, h := range heads {
				text := limits.Replace(h.text)
				if tables[text] == nil {
					tables[text], widths[text] = make(map[string]bool), make(map[float64]bool)
				}
				tables[text][table], widths[text][h.width] = true, true
			}
		}
	}
	return tables, widths
}
