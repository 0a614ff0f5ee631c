package main

import (
	"os"
	"strings"
	"testing"

	"acces30/data/speeds"
)

// TestSetKey: the key of the table asked for changes, and nothing else.
func TestSetKey(t *testing.T) {
	const text = "a = 1\n[[level]]\n# a = 9\na = 2\n\n[[level]]\na = 3\n[kept]\na = 4\n"
	for _, c := range []struct{ within, want string }{
		{"", "a = 0.1235\n[[level]]\n# a = 9\na = 2\n\n[[level]]\na = 3\n[kept]\na = 4\n"},
		{"[[level]]#1", "a = 1\n[[level]]\n# a = 9\na = 0.1235\n\n[[level]]\na = 3\n[kept]\na = 4\n"},
		{"[[level]]#2", "a = 1\n[[level]]\n# a = 9\na = 2\n\n[[level]]\na = 0.1235\n[kept]\na = 4\n"},
		{"[kept]", "a = 1\n[[level]]\n# a = 9\na = 2\n\n[[level]]\na = 3\n[kept]\na = 0.1235\n"},
	} {
		if got, err := setKey(text, c.within, "a", 0.123456); err != nil || got != c.want {
			t.Errorf("%q: %v\n%s", c.within, err, got)
		}
	}
	if _, err := setKey(text, "[kept]", "b", 1); err == nil {
		t.Error("a key that is not there is set")
	}
	if got := digits(12345.6); got != "12350" {
		t.Errorf("12345.6 in four digits is %s", got)
	}
}

// TestParametersAreInTheTable: every parameter of the fit is found in the program's
// own table, and the table read again has the value written.
func TestParametersAreInTheTable(t *testing.T) {
	text, err := os.ReadFile("../intercommune.toml")
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := strings.Cut(string(text), marker)
	if !found {
		t.Fatal("the table has no line from which on it is written anew")
	}
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parameters {
		m := model{table.Params, table.Settlement}
		want := *p.at(&m) * 1.001
		changed, err := setKey(head, p.table, p.key, want)
		if err != nil {
			t.Error(err)
			continue
		}
		again, err := speeds.ParseInterCommune("changed.toml", []byte(changed))
		if err != nil {
			continue // out of the order of levels: refused, as it should be
		}
		m = model{again.Params, again.Settlement}
		if got := *p.at(&m); digits(got) != digits(want) {
			t.Errorf("%s %s: %g was written, %g is read", p.table, p.key, want, got)
		}
	}
}
