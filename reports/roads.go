package reports

import (
	"fmt"
	"io"
	"time"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// RoadLines tells the operator what is in a network of real roads, edge being
// the nodes where roads go on beyond the data. Errors are left to the writer's
// flush.
func RoadLines(w io.Writer, info street.Info, edge int) {
	for _, s := range info.About.Sources {
		date := "of unknown date"
		switch {
		case !s.Date.IsZero():
			date = "of " + s.Date.UTC().Format(time.RFC3339)
		case !s.Edited.IsZero():
			date = "last edited " + s.Edited.UTC().Format(time.RFC3339)
		}
		fmt.Fprintf(w, "source      %s (%s, %d bytes), %s\n            sha256 %s\n", s.File, s.Format, s.Bytes, date, s.SHA256)
	}
	b := info.Bound
	fmt.Fprintf(w, "extent      longitude %.5f to %.5f, latitude %.5f to %.5f\n", b.Min.Lon(), b.Max.Lon(), b.Min.Lat(), b.Max.Lat())
	if b := info.About.Bound; !b.IsZero() {
		fmt.Fprintf(w, "            the sources promise longitude %.5f to %.5f, latitude %.5f to %.5f\n", b.Min.Lon(), b.Max.Lon(), b.Min.Lat(), b.Max.Lat())
	}
	fmt.Fprintf(w, "network     %d nodes, %d links, %d arcs, %d points along the lines\n", info.Nodes, info.Links, info.Arcs, info.LinePoints)
	fmt.Fprintf(w, "components  %d, the largest with %d nodes\n", info.Components, info.Largest)
	fmt.Fprintf(w, "features    %d signals, stops, gates and the like\n", info.Features)
	fmt.Fprintf(w, "edge        %d nodes where roads go on beyond the data; %d nodes missing, %d ways left out as too short\n",
		edge, info.About.MissingNodes, info.About.ShortWays)
	fmt.Fprintf(w, "content     sha256 %s\n", info.Content)
	fmt.Fprintf(w, "%-15s %10s %12s %10s\n", "class", "links", "km", "one-way")
	for class, c := range info.ByClass {
		if c.Links > 0 {
			fmt.Fprintf(w, "%-15s %10d %12.1f %10d\n", road.Class(class).Name(), c.Links, float64(c.Metres)/1000, c.OneWay)
		}
	}
	fmt.Fprintln(w, "© OpenStreetMap contributors, ODbL 1.0")
}
