package speeds

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage/fault"
)

// TestMistakesInFrench: what is wrong with a file of speeds of either kind is said in
// both languages, its name once.
func TestMistakesInFrench(t *testing.T) {
	preset, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "mine.toml")
	for _, tt := range []struct {
		text            string
		open            func(string) error
		french, english string
	}{
		{"nam = 1", openStreets, `mine.toml : ligne 1, colonne 1 : rien ne s'appelle "nam" ici ; vouliez-vous dire "name" ?`, `mine.toml: line 1, column 1: nothing is called "nam" here; did you mean "name"?`},
		{strings.Replace(string(preset), "version = 1", "version = 0", 1), openStreets, "mine.toml : ligne 2 : version : 0 n'est pas une version : elles commencent à 1", "mine.toml: line 2: version: 0 is no version: versions start at 1"},
		{strings.Replace(string(preset), "floor_kmh = 15", "floor_kmh = 31", 1), openStreets, "floor_kmh : 31 n'est pas de 1 à 30", "floor_kmh: 31 is not from 1 to 30"},
		{"preset = \"x\"\nterminal_s = 1\n", openInterCommune, "mine.toml : 0 niveaux : de 1 à 8 sont admis", "mine.toml: 0 levels: from 1 to 8 are allowed"},
		{strings.Replace(wholeTable, `preset = "mine"`, `preset = ""`, 1), openInterCommune, "mine.toml : la clé preset est vide, donnez un nom à ces vitesses", "mine.toml: preset has no name"},
		{strings.Replace(wholeTable, `"rural"`, `"lunar"`, 1), openInterCommune, `mine.toml : country_error : aucun type de territoire ne s'appelle "lunar"`, `mine.toml: country_error: no kind of country is called "lunar"`},
	} {
		if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		err := tt.open(file)
		if err == nil || !strings.HasSuffix(fault.French(err), tt.french) || !strings.HasSuffix(err.Error(), tt.english) || strings.Count(err.Error(), "mine.toml") != 1 || strings.Count(fault.French(err), "mine.toml") != 1 {
			t.Errorf("%v; in French %s", err, fault.French(err))
		}
	}
}
