// Package exports writes a result's tables for other programs: QGIS, pandas, a
// spreadsheet.
//
// A coverage.Result comes in; communes.csv, sites.csv, communes.geojson and
// isochrones.geojson go out. Tables are CSV in UTF-8
// without a byte order mark, commas between fields, a line feed after each
// line, a decimal point in numbers. Names of columns, codes of statuses and
// the order of rows are the same in every language and stay as they are from
// version to version; new columns come at the end.
//
// The invariant: what is not known is an empty field, never a zero. A text
// that begins with = + - @, a tab or a carriage return has an apostrophe set
// before it, so that no spreadsheet takes it for a formula; numbers have none.
//
// # communes.csv: a row for each commune in scope, by code
//
//	code                    INSEE code, five characters
//	name                    name
//	departement             département code
//	arrondissement          arrondissement code
//	epci_code, epci_name    intercommunal body: SIREN, name
//	population              municipal population
//	lon, lat                reference point, degrees WGS84
//	reference               seat or centroid: which point that is
//	snap_m                  straight distance from it to the network, metres
//	status                  covered, beyond, unreachable or unlocated
//	robustness              assured, fragile, at-margin or beyond
//	structures_within       structures within the threshold
//	open_days               days a week with an open point within the threshold
//	peak_min                time to the nearest point at peak hours, minutes
//	nearest1_structure      number of the nearest structure; nearest2, nearest3: the next
//	nearest1_point          number of its service point
//	nearest1_s              time to it, seconds, to the tenth, as computed
//	nearest1_min            the same in minutes, to four decimals
//	nearest1_m              length along the roads, metres
//	population_within       people within the threshold by population points; empty without any
//	ferry                   true when the fastest way takes a ferry
//
// # communes.geojson: a feature for each commune in scope, by code
//
// GeoJSON as of RFC 7946: longitude and latitude in degrees WGS84, outer rings
// counterclockwise. The geometry is the commune's outline, a MultiPolygon,
// where one was given; else its reference point; null when it has neither. The
// properties are the columns of communes.csv under the same names, numbers as
// numbers, true and false as such, null where the table has an empty field; a text stands as it is,
// since nothing takes it for a formula here. The feature's id is the code.
//
// # isochrones.geojson: a feature for each area reached within a limit
//
// GeoJSON as above; MultiPolygons, or null where nothing is reached. First the
// areas from which any structure is reached, then those of each structure in
// scope, by number; the longest limit first, so that a map shows the shorter
// ones above it.
//
//	scope                   network (any structure) or structure
//	structure_id, structure_name
//	from_minutes            0, or the next shorter limit when rings were asked for
//	minutes                 the limit
//	area_km2                square kilometres on the ellipsoid, holes taken out
//	communes, population    communes in scope reached within these minutes, by
//	                        their times and not by the area, and their people
//	nodes_missed_pct        of the network's nodes reached within the limit, those
//	                        outside the area, in percent
//	nodes_claimed_pct       of the nodes in the area, those not reached
//	people_missed_pct, people_claimed_pct
//	                        the same of the people of the communes in scope
//
// # sites.csv: a row for each service point of the study area
//
//	structure_id, structure_name
//	structure_departement   département that carries the label
//	in_scope                true when that département is in scope
//	format                  fixed, with-branches, multi-site, itinerant or unknown
//	labelled_on             labelling date, as 2022-01-31
//	point_id, point_name
//	kind                    main, branch, site or stop
//	provenance              official-list or complement
//	commune_code, commune_name
//	lon, lat                degrees WGS84
//	at_seat                 true when that is only the commune's chef-lieu
//	snap_m                  straight distance to the network, metres
//	monday ... sunday       hours as 09:00-12:00 / 14:00-17:00, closed, or empty when not stated
//	catchment_communes, catchment_population
//	                        communes in scope that have it as the nearest point
package exports
