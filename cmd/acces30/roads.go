package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/data/speeds"
)

// addRoads gives a study its roads: the inter-commune network, with the speeds
// of a file or the built-in ones.
func addRoads(study *coverage.Study, path string) error {
	table, err := readSpeeds(path)
	if err != nil {
		return err
	}
	places := make([]road.Place, 0, len(study.Communes))
	for i := range study.Communes {
		c := &study.Communes[i]
		at, _ := c.Reference(study.Settings.Reference)
		if !at.Known {
			continue
		}
		places = append(places, road.Place{Point: at.Point, People: c.Population, Group: table.Group(c.Code, c.Departement)})
	}
	roads, err := road.NewInterCommune(places, table.Params)
	if err != nil {
		return err
	}
	study.Roads = roads
	study.RoadsInfo = table.Info()
	study.Inputs = append(study.Inputs, table.Inputs()...)
	return nil
}

// readSpeeds reads a table of speeds, the built-in one without a path.
func readSpeeds(path string) (*speeds.InterCommune, error) {
	if path == "" {
		return speeds.BuiltIn()
	}
	text, err := os.ReadFile(path)
	if err != nil {
		var reason *fs.PathError
		if errors.As(err, &reason) {
			err = reason.Err
		}
		return nil, &data.InputError{File: filepath.Base(path), Reason: "can't be read: " + err.Error()}
	}
	name := filepath.Base(path)
	table, err := speeds.ParseInterCommune(name, text)
	if err != nil {
		return nil, &data.InputError{File: name, Reason: strings.TrimPrefix(err.Error(), name+": ")}
	}
	return table, nil
}
