package reports_test

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// spaces makes no-break spaces plain, so that tests can be read.
func spaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestAnswer(t *testing.T) {
	reached := sample.At(road.FromMinutes(60))
	reached.Scope.Unreachable, reached.Scope.Unlocated, reached.Scope.UnknownPopulation = coverage.Count{}, coverage.Count{}, 0
	reached.Tallies[len(reached.Tallies)-1].Beyond = coverage.Count{}
	one := sample.At(road.FromMinutes(60))
	uncounted := sample.Result()
	for i := range uncounted.Tallies {
		uncounted.Tallies[i].Within.People, uncounted.Tallies[i].Beyond.People = 0, 0
	}
	uncounted.Scope.UnknownPopulation, uncounted.Scope.Unreachable, uncounted.Scope.Unlocated = 20, coverage.Count{}, coverage.Count{}
	tests := []struct {
		name   string
		result *coverage.Result
		lang   reports.Lang
		want   string
	}{
		{"some beyond", sample.Result(), reports.French, "Moselle (57) : en première estimation, 5 communes (9 250 habitants, 5,1 % de la population) sont à plus de 30 minutes en voiture de la structure France services la plus proche. " +
			"Parmi elles, 1 n'est reliée à aucune structure par la route. La plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 46,7 minutes. " +
			"1 commune sans position connue n'est pas comptée. 1 commune sans population connue compte pour zéro habitant."},
		{"English", sample.Result(), reports.English, "Moselle (57): at a first estimate, 5 communes (9,250 inhabitants, 5.1% of the population) are more than 30 minutes by car from the nearest France services structure. " +
			"Among them, 1 has no way by road to any structure. The farthest, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, is 46.7 minutes away. " +
			"1 commune without a known position is not counted. 1 commune without a known population counts as no inhabitants."},
		{"none beyond", reached, reports.French, "Moselle (57) : en première estimation, aucune commune n'est à plus de 60 minutes en voiture d'une structure France services. " +
			"La plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 46,7 minutes."},
		{"the one beyond has no road", one, reports.French, "Moselle (57) : en première estimation, 1 commune (210 habitants, 0,1 % de la population) est à plus de 60 minutes en voiture de la structure France services la plus proche. " +
			"Aucune route ne la relie à une structure. La plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 46,7 minutes. " +
			"1 commune sans position connue n'est pas comptée. 1 commune sans population connue compte pour zéro habitant."},
		{"no population known", uncounted, reports.English, "Moselle (57): at a first estimate, 5 communes (unknown population) are more than 30 minutes by car from the nearest France services structure. " +
			"The farthest, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, is 46.7 minutes away. 20 communes without a known population count as no inhabitants."},
		{"nobody", &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"976"}}}}, reports.French,
			"976 : aucune commune n'a pu être située, aucun temps n'a été calculé."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := spaces(reports.Answer(tt.lang, tt.result)); got != tt.want {
				t.Errorf("%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestCaution(t *testing.T) {
	got := spaces(reports.Caution(reports.French, sample.Result()))
	for _, want := range []string{"ordre de grandeur", "de 30 à 45 minutes : 8,1 % en médiane, plus de 19,0 % pour un trajet sur dix"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	unmeasured := sample.At(road.FromMinutes(50))
	if got := reports.Caution(reports.French, unmeasured); strings.Contains(got, "METRIC") {
		t.Errorf("an error is told where none was measured: %q", got)
	}
}

func TestScopeName(t *testing.T) {
	r := sample.Result()
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "Moselle (57)" {
		t.Errorf("one département: %q", got)
	}
	r.Study.Settings.Departements = []string{"01", "02", "03", "54", "57"}
	r.Communes[0].Commune.Departement, r.Communes[0].Commune.DepartementName = "54", "Meurthe-et-Moselle"
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "Meurthe-et-Moselle (54), Moselle (57)" {
		t.Errorf("two départements: %q", got)
	}
	for i, code := range []string{"01", "02", "03"} {
		r.Communes[i+1].Commune.Departement = code
	}
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "5 départements" {
		t.Errorf("many départements: %q", got)
	}
}

func TestBeyondFirst(t *testing.T) {
	var got []string
	for _, c := range sample.Result().BeyondFirst() {
		got = append(got, c.Commune.Name)
	}
	want := []string{"Île-sans-Pont", "Hettange-Grande", "Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts", "Grostenquin", "Éblange"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSlowest(t *testing.T) {
	r := sample.Result()
	slowest := r.Slowest(3)
	if len(slowest) != 3 || slowest[0].Time() != 28000 || slowest[1].Time() != 21600 || slowest[2].Time() != 19900 {
		t.Errorf("slowest: %v", slowest)
	}
	if got := len(r.Slowest(100)); got != 18 {
		t.Errorf("%d communes have a time, want 18", got)
	}
}

func TestNames(t *testing.T) {
	r := sample.Result()
	var classes []string
	for _, c := range r.Classes {
		classes = append(classes, reports.ClassName(reports.French, c))
	}
	want := "0 à 5 min|5 à 10 min|10 à 15 min|15 à 20 min|20 à 25 min|25 à 30 min|30 à 45 min|plus de 45 min|non raccordée"
	if got := strings.Join(classes, "|"); got != want {
		t.Errorf("classes %q, want %q", got, want)
	}
	tests := []struct{ got, want string }{
		{reports.StatusName(coverage.Beyond, coverage.Promise).FR, "hors promesse"},
		{reports.StatusName(coverage.Beyond, coverage.Promise+1).FR, "hors seuil"},
		{reports.FormatName(99).FR, "non précisé"},
		{reports.VerdictName(label.NotStated).FR, "non précisé"},
		{reports.RoleName("new-role").EN, "new-role"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}

func TestDayHours(t *testing.T) {
	week := label.Week{Stated: true}
	week.Days[0] = []label.Interval{{Open: 9 * 60, Close: 12*60 + 5}, {Open: 14 * 60, Close: 24 * 60}}
	for _, tt := range []struct {
		week label.Week
		day  int
		want string
	}{{week, 0, "09:00-12:05 / 14:00-24:00"}, {week, 1, "fermé"}, {label.Week{}, 0, "non précisé"}} {
		if got := reports.DayHours(reports.French, tt.week, tt.day); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
