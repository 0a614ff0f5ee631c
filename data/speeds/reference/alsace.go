package reference

import (
	"fmt"
	"strconv"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// ReadAlsace reads drives from the communes of Alsace to five hospitals, timed by
// OSRM in 2016, and the communes around them. Half of the communes take part in fits;
// of the others, margins of error are measured on half and tried on the other half.
// Their reference time is OSRM's.
func ReadAlsace(pairsFile, communesFile string) (*Data, error) {
	d := &Data{}
	if err := d.readPlaces(communesFile, alsaceBound()); err != nil {
		return nil, err
	}
	return d, eachRow(pairsFile, []string{"code_insee", "hospital", "lat", "lon", "osrm_minutes"}, func(texts []string) error {
		from, known := d.communes[texts[0]]
		if !known {
			return nil // merged since 2016, or without a position
		}
		var v [3]float64
		for i, text := range texts[2:] {
			var err error
			if v[i], err = strconv.ParseFloat(text, 64); err != nil {
				return fmt.Errorf("%s to %s: %w", texts[0], texts[1], err)
			}
		}
		d.Pairs = append(d.Pairs, Pair{
			From: from, To: orb.Point{v[1], v[0]}, MetricMinutes: v[2], OSRMMinutes: v[2],
			Fitted: firstHalf(texts[0]), Measuring: side(texts[:2], 2) == 0,
		})
		return nil
	})
}

// alsaceBound holds Alsace and sixty kilometres around, in Lambert-93 metres.
func alsaceBound() orb.Bound {
	onto := plane.Lambert93()
	return orb.MultiPoint{onto.Project(orb.Point{6.8, 47.4}), onto.Project(orb.Point{8.25, 49.1})}.Bound().Pad(aroundMetres)
}
