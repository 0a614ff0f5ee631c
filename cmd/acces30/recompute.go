package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/compare"
	"acces30/coverage/fault"
	"acces30/data"
	"acces30/data/given"
	"acces30/data/roads"
	"acces30/reports/archive"
)

// side is one of the two editions of a comparison: what it was made of.
type side struct {
	settings settings.Settings // its files where they are now
	began    time.Time         // of its run, which tells what was in the future
	hash     func(path string) string
	lacking  compare.Mix // ingredients of which a file is gone
}

// kept returns the side of an edition in the archive, and the settings as they are
// kept. Files that are gone keep the path that the settings give.
func kept(e *archive.Edition, out, cache string) (side, settings.Settings, error) {
	text, err := os.ReadFile(filepath.Join(e.Folder, archive.SettingsName))
	if err != nil {
		return side{}, settings.Settings{}, fault.Errorf(fault.T("lire de quoi l'édition est faite : %v", "read what the edition was made with: %v"), err)
	}
	record, err := settings.ReadRecord(string(text), archive.InputsFolder(out))
	if err != nil {
		return side{}, record, fmt.Errorf("%s: %w", filepath.Join(e.Folder, archive.SettingsName), err)
	}
	record.Out, record.Cache = out, cache
	found := make(map[string]string)
	hashes := make(map[string]string)
	gone := make(map[string]bool)
	for _, path := range record.InputFiles() {
		at, err := archive.FindInput(path)
		if err != nil {
			at = path
			gone[at] = true
		}
		found[path], hashes[at] = at, archive.InputHash(path)
	}
	s := record.WithPaths(func(path string) string { return found[path] })
	standIn(&s, e, gone, hashes)
	return side{
		settings: s, began: e.Manifest.Execution.StartedAt,
		hash:    func(path string) string { return hashes[path] },
		lacking: s.Lacking(func(path string) bool { return gone[path] }),
	}, record, nil
}

// standIn takes the compiled roads that are kept for extracts that are gone.
func standIn(s *settings.Settings, e *archive.Edition, gone map[string]bool, hashes map[string]string) {
	if !slices.ContainsFunc(s.Roads, func(path string) bool { return gone[path] }) {
		return
	}
	if file, there := roads.Kept(s.RoadChoice().Cache, e.Manifest.Hashes(coverage.RoleRoads)); there {
		s.Roads, hashes[file] = []string{file}, filepath.Base(file) // which is made of those of its sources
	}
}

// recompute computes what some ingredients of the later side give with the others of
// the earlier one, as a run does, but for areas and plans.
func recompute(ctx context.Context, earlier, later *side, mix compare.Mix) (*coverage.Result, error) {
	if settings.OtherRoads(earlier.settings, later.settings) {
		mix[compare.Speeds] = mix[compare.Roads]
	}
	began := earlier.began
	if mix[compare.Sites] {
		began = later.began
	}
	s := settings.Mixed(earlier.settings, later.settings, mix)
	choices, err := s.Study(began)
	if err != nil {
		return nil, err
	}
	study, err := data.Load(ctx, s.Inputs(choices, began))
	if err != nil {
		return nil, err
	}
	if err := study.Scenario(); err != nil {
		return nil, err
	}
	var network *coverage.BuiltNetwork
	if s.Times != "" {
		network, err = given.Network(study, s.Times)
	} else {
		network, _, err = roads.Network(ctx, study, s.RoadChoice())
	}
	if err != nil {
		return nil, err
	}
	return analysis.Run(ctx, study.On(network), analysis.Options{})
}

// explain finds the causes of what changed between two editions. It returns an error
// that only says why there are none.
func explain(ctx context.Context, c *compare.Comparison, earlier, later *side, current bool) error {
	in := compare.Inputs{
		Differ:  settings.Differ(earlier.settings, later.settings, earlier.hash, later.hash),
		Lacking: earlier.lacking, Current: current,
	}
	if settings.OtherRoads(earlier.settings, later.settings) {
		in.Differ[compare.Speeds] = false
	}
	if later.lacking != (compare.Mix{}) {
		return fault.Errorf(fault.T("des données de la seconde édition ont disparu", "inputs of the later edition are gone"))
	}
	return c.Explain(ctx, in, func(ctx context.Context, mix compare.Mix) (*coverage.Result, error) {
		return recompute(ctx, earlier, later, mix)
	})
}
