package exports

import (
	"fmt"
	"strconv"
	"strings"

	"acces30/coverage/label"
	"acces30/reports"
)

// codedColumns are the columns of codes, whose values the French form has in words;
// true for those that hold several, or codes behind hours.
var codedColumns = map[string]bool{
	"reference": false, "status": false, "certainty": false, "error_known": false, "flag_by": false, "reason": false, "only_thanks_to": false,
	"format": false, "criterion_hours": false, "criterion_days": false, "criterion_agents": false, "criterion_training": false,
	"half_day": false, "half_days": true, "kind": false, "provenance": false, "day": false, "maybe_why": false, "group": false, "objective": false, "measure": false,
	"status_before": false, "status_after": false, "figure": false, "causes": true, "change": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
}

// codeWords are the codes of the tables in French words, each code its own.
var codeWords = withHalfDays(map[string]string{
	"true": "oui", "false": "non",
	// where a commune stands, and why
	"covered": "couverte", "beyond": "au-delà", "unreachable": "non raccordée", "not-computed": "non calculée", "absent": "absente",
	"assured": "assurée", "likely": "probable", "uncertain": "incertaine", "seat": "chef-lieu", "centroid": "centroïde",
	"plain": "plaine", "hills": "collines", "mountain": "montagne", "sparse": "communes éloignées", "overseas": "outre-mer", "no-altitude": "altitude inconnue",
	"reference": "point de référence", "no-position": "sans position", "outside-roads": "hors des routes données", "off-roads": "loin des routes",
	"roads-go-on": "routes coupées", "no-destinations": "sans destination",
	"short-hours": "horaires courts", "hours-unstated": "horaires non précisés", "short-branch": "antenne peu ouverte", "some-weeks": "certaines semaines",
	"by-appointment": "sur rendez-vous", "on-round": "tournée", "rare-stop": "arrêt rare", "stops-unknown": "arrêts inconnus",
	// structures and points
	"fixed": "fixe", "with-branches": "fixe antennes", "multi-site": "multisite", "itinerant": "itinérante", "unknown": "non précisé",
	"met": "respecté", "not-met": "non respecté", "not-asked": "sans critère connu",
	"main": "principal", "branch": "antenne", "site": "autre site", "stop": "arrêt", "official-list": "liste officielle", "complement": "complément",
	"odd-weeks": "semaines-impaires", "even-weeks": "semaines-paires", "closed": "fermé", "not stated": "non précisés",
	"monday": "lundi", "tuesday": "mardi", "wednesday": "mercredi", "thursday": "jeudi", "friday": "vendredi", "saturday": "samedi", "sunday": "dimanche",
	"evening": "soirée", "structure": "structure", "antenne": "nouvelle antenne",
	// territories and groups
	"departement": "département", "arrondissement": "arrondissement", "epci": "EPCI", "scope": "périmètre", "people": "habitants", "under-18": "moins de 18 ans", "65-79": "65 à 79 ans",
	"80-and-over": "80 ans et plus", "households": "ménages", "poor-households": "ménages pauvres", "households-without-car": "ménages sans voiture",
	// plans and measures
	"coverage": "couverture", "mean": "temps moyen", "farthest": "les plus éloignés", "house": "maison", "bus": "bus", "hours": "horaires", "move": "déménagement", "closure": "fermeture",
	// changes
	"gone": "disparue", "scenario": "scénario", "opened": "ouverte", "listed": "nouvelle-dans-la-liste", "moved": "déplacée", "more-points": "points-en-plus", "fewer-points": "points-en-moins",
	"hours-stated": "horaires-précisés", "renamed": "renommée", "renumbered": "renumérotée",
	"sites": "structures-de-la-liste", "roads": "routes", "speeds": "vitesses", "settings": "réglages", "program": "programme", "missing-inputs": "données-absentes", "interaction": "interaction",
	"communes": "communes", "population": "population", "structures": "structures", "points": "points", "communes-within": "communes à portée", "population-within": "population à portée",
	"home-within": "population à portée, à domicile", "not-computed-population": "population non calculée", "population-of-class": "population de la classe",
	"mean-time": "temps moyen (s)", "median-time": "temps médian (s)", "ninth-decile-time": "9e décile des temps (s)",
})

// withHalfDays adds the words of half-days.
func withHalfDays(words map[string]string) map[string]string {
	for half := range label.HalfDays {
		part := []string{"1-%s-matin", "2-%s-après-midi"}[half%2]
		words[halfDayCode(half)] = strconv.Itoa(half/2+1) + fmt.Sprintf(part, strings.ToLower(reports.Weekdays[half/2].FR))
	}
	return words
}
