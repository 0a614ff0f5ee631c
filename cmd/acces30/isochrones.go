package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/road"
)

// noIsochrones is the word of --isochrones that asks for none.
const noIsochrones = "none"

// maxIsochrones is how many limits may be drawn.
const maxIsochrones = 12

// parseIsochrones reads a list of minutes such as 10,15,20.
func parseIsochrones(list string) ([]float64, error) {
	minutes := []float64{}
	if strings.TrimSpace(list) == noIsochrones {
		return minutes, nil
	}
	for _, word := range strings.Split(list, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
		if err != nil {
			return nil, fmt.Errorf("isochrones %q: write minutes such as 10,15,20,30, or none", list)
		}
		minutes = append(minutes, v)
	}
	return minutes, nil
}

// isochrones returns the limits to draw, ascending, each once.
func (s *settings) isochrones() ([]road.Deciseconds, error) {
	var limits []road.Deciseconds
	for _, minutes := range s.IsochronesMinutes {
		if !(minutes >= 0 && minutes <= 600) {
			return nil, fmt.Errorf("isochrones of %v minutes: from 0 to 600 make sense", minutes)
		}
		limits = append(limits, road.FromMinutes(minutes))
	}
	slices.Sort(limits)
	limits = slices.Compact(limits)
	if len(limits) > maxIsochrones {
		return nil, fmt.Errorf("%d isochrones: at most %d are drawn", len(limits), maxIsochrones)
	}
	return limits, nil
}

func minutesOf(limits []road.Deciseconds) []float64 {
	minutes := make([]float64, len(limits))
	for i, limit := range limits {
		minutes[i] = limit.Minutes()
	}
	return minutes
}

func minutesList(minutes []float64) string {
	words := make([]string, len(minutes))
	for i, m := range minutes {
		words[i] = strconv.FormatFloat(m, 'g', -1, 64)
	}
	return strings.Join(words, ",")
}
