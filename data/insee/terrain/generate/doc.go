// Command generate makes the table of the communes' terrain from the facts about
// the communes of 2014 that IGN's GEOFLA gives: their area and mean altitude, and
// nothing else of that file, whose other columns have other terms. A file of the
// communes of 2014 with their codes of today comes in, one line for each commune
// of today goes out: code, mean altitude, area.
package main
