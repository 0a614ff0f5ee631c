package settings

import (
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/reports"

	"github.com/alecthomas/kong"
)

// drawing are the settings of the maps and of the areas.
type drawing struct {
	Maps              bool
	IsochronesMinutes minutes
	IsochroneCellM    float64
	IsochroneRings    bool
}

// maxIsochrones is how many limits may be drawn.
const maxIsochrones = 12

func (s *drawing) declared() []setting {
	return slices.Concat(s.maps(), s.areas())
}

// maps is whether maps are drawn.
func (s *drawing) maps() []setting {
	return []setting{
		{
			key: "maps", part: ofNothing, field: keep(&s.Maps, true),
			name: both("Cartes dessinées", "Maps drawn"),
			flag: "maps",
			help: both("Dessiner les cartes, que le classeur montre aussi (oui par défaut).",
				"Draw the maps, which the workbook shows too ({default})."),
			comment: both(`
				Dessiner les cartes (carte.html, carte.png, carte.svg), que le classeur montre
				aussi.`, `Draw the maps (carte.html, carte.png, carte.svg), which the workbook shows too.`),
		},
	}
}

// areas are which isochrones are drawn, and how.
func (s *drawing) areas() []setting {
	return []setting{
		{
			key: "isochrones_minutes", part: ofNothing, field: keep(&s.IsochronesMinutes, minutesOf(coverage.DefaultIsochrones())),
			name: both("Limites des isochrones", "Limits of the isochrones"), unit: reports.UnitMinutes,
			empty: both("aucune", "none"),
			check: func() error {
				_, err := s.limits()
				return err
			},
			effective: func(r *coverage.Result) any { return minutesOf(r.Study.Settings.Isochrones) },
			shown:     func(r *coverage.Result) any { return drawnLimits(r) },
			flag:      "isochrones", placeholder: "MINUTES",
			help: both("Minutes des zones à dessiner ({default}), ou none.",
				"Minutes of the areas to draw ({default}), or none."),
			comment: both(`
				Zones d'où une structure est atteinte, dessinées pour l'ensemble du réseau et
				pour chaque structure : leurs limites en minutes. [] n'en dessine aucune.`, `
				Areas from which a structure is reached, drawn for the whole network and for
				each structure: their limits in minutes. [] draws none.`),
		},
		{
			key: "isochrone_cell_m", part: ofNothing, field: keep(&s.IsochroneCellM, 0),
			name: both("Côté des mailles des isochrones", "Side of the isochrones' cells"), unit: reports.UnitMetres,
			check: func() error {
				if s.IsochroneCellM == 0 {
					return nil
				}
				return within(s.IsochroneCellM, isochrone.MinCell, isochrone.MaxCell,
					fault.T("mailles d'isochrones de %v m : donnez un côté de %v à %v, ou 0 pour ce qui convient aux routes", "cells of isochrones of %v m: give a side from %v to %v, or 0 for what suits the roads"))
			},
			shown: func(r *coverage.Result) any { return s.drawnCell(r) },
			comment: both(`
				Côté en mètres des mailles qui servent à les dessiner : plus petites, elles
				suivent mieux les routes et prennent plus de temps. 0 : 30 m sur routes
				réelles, 500 m sur le réseau modélisé.`, `
				The side in metres of the cells that they are drawn with: smaller ones follow
				the roads more closely, and take longer. 0: 30 m on real roads, 500 m on the
				modelled network.`),
		},
		{
			key: "isochrone_rings", part: ofNothing, field: keep(&s.IsochroneRings, false),
			name:    both("Isochrones en anneaux", "Isochrones as rings"),
			comment: both(`Des anneaux (de 10 à 15 minutes) au lieu de zones entières (jusqu'à 15).`, `Rings (10 to 15 minutes) instead of whole areas (up to 15 minutes).`),
		},
	}
}

// choose sets the choices of the analysis that are about the areas.
func (s *drawing) choose(study *coverage.Settings) (err error) {
	study.IsochroneCell = s.IsochroneCellM
	study.Isochrones, err = s.limits()
	return err
}

// limits returns the limits to draw, ascending, each once.
func (s *drawing) limits() ([]road.Deciseconds, error) {
	var limits []road.Deciseconds
	for _, m := range s.IsochronesMinutes {
		if err := within(m, 0, maxMinutes, fault.T("isochrones de %v minutes : de %v à %v ont un sens", "isochrones of %v minutes: from %v to %v make sense")); err != nil {
			return nil, err
		}
		limits = append(limits, road.FromMinutes(m))
	}
	slices.Sort(limits)
	limits = slices.Compact(limits)
	if len(limits) > maxIsochrones {
		return nil, fault.Errorf(fault.T("%d isochrones : au plus %d sont dessinées", "%d isochrones: at most %d are drawn"), len(limits), maxIsochrones)
	}
	return limits, nil
}

// drawnLimits are those of the areas in a result.
func drawnLimits(r *coverage.Result) []road.Deciseconds {
	limits := make([]road.Deciseconds, len(r.Bands))
	for i := range r.Bands {
		limits[i] = r.Bands[i].Limit
	}
	return limits
}

// drawnCell is the side of the cells that areas were drawn with, or would be.
func (s *drawing) drawnCell(r *coverage.Result) any {
	switch {
	case len(r.Bands) > 0:
		return r.Cell
	case s.IsochroneCellM == 0:
		return both("selon les routes", "as suits the roads")
	}
	return s.IsochroneCellM
}

// minutes is a list of times as a person gives it.
type minutes []float64

// noMinutes is the word of the command line for an empty list.
const noMinutes = "none"

// Decode reads a list such as 10,15,20 from the command line.
func (m *minutes) Decode(ctx *kong.DecodeContext) error {
	var list string
	if err := ctx.Scan.PopValueInto("minutes", &list); err != nil {
		return err
	}
	more, err := minutesIn(list)
	if err != nil {
		return err
	}
	if *m == nil || len(more) == 0 {
		*m = more
		return nil
	}
	*m = append(*m, more...)
	return nil
}

// minutesIn reads a list such as 10,15,20, or the word for an empty one.
func minutesIn(list string) (minutes, error) {
	if strings.TrimSpace(list) == noMinutes {
		return minutes{}, nil
	}
	var all minutes
	for word := range strings.SplitSeq(list, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
		if err != nil {
			return nil, fault.Errorf(fault.T("%q : écrivez des minutes comme 10,15,20,30, ou none", "%q: write minutes such as 10,15,20,30, or none"), list)
		}
		all = append(all, v)
	}
	return all, nil
}

func minutesOf(limits []road.Deciseconds) minutes {
	list := make(minutes, len(limits))
	for i, limit := range limits {
		list[i] = limit.Minutes()
	}
	return list
}
