package roads

import (
	"math"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// usually are speeds in km/h that no file in use is below, on a straight road of the
// open country, off-peak.
var usually = []struct {
	class road.Class
	name  fault.Says
	kmh   float64
}{
	{road.Motorway, fault.T("autoroute", "motorway"), 60},
	{road.Primary, fault.T("route principale", "main road"), 30},
}

// slow reports speeds that are likely in another unit.
func slow(speeds road.SpeedModel, file coverage.Input) []finding.Finding {
	var found []finding.Finding
	for _, u := range usually {
		if kmh := speeds.Speed(&road.Attributes{Class: u.class}, road.Rural, 1, road.OffPeak); kmh < u.kmh {
			found = append(found, finding.SpeedsSlow.Found(finding.Said(u.name), finding.Count(math.Round(kmh))).At(finding.Source{File: file.File}, "", file.File))
		}
	}
	return found
}

// Roads below the secondary ones are nine tenths of all in most extracts, a quarter in
// the barest seen (Andorra in 2013). Fewer than a tenth of fifty kilometres and more were
// taken out.
const (
	leastMinorShare = 0.1
	provingMetres   = 50_000
)

// mainOnly reports roads of which but the main ones are there.
func mainOnly(n *street.Network) []finding.Finding {
	var minor, all int64
	for class, metres := range n.MetresByClass() {
		switch class := road.Class(class); {
		case class == road.Ferry || class == road.Track:
			continue
		case class >= road.Tertiary:
			minor += metres
		}
		all += metres
	}
	if all < provingMetres || float64(minor) >= leastMinorShare*float64(all) {
		return nil
	}
	file := files(n.About())
	return []finding.Finding{finding.RoadsMainOnly.Found(finding.Percent(100*float64(minor)/float64(all))).At(finding.Source{File: file}, file, "")}
}

// files names the sources of roads.
func files(about street.About) string {
	var names []string
	for _, s := range about.Sources {
		names = append(names, s.File)
	}
	return strings.Join(names, ", ")
}
