// Command calibrate fits the modelled network and the model of where people live
// to published figures, and prints what they are worth on figures that took no
// part in the fit:
//
//	go run ./data/speeds/calibrate                  # measures the table as it is
//	go run ./data/speeds/calibrate -rounds 4        # fits on one half, tests on the other, and swapped; then on both
//	go run ./data/speeds/calibrate -rounds 4 -write data/speeds/intercommune.toml    # and writes the last fit into the table
//
// Three things are fitted to at once, each with a half held out by a hash: shares
// of people within so many minutes in départements, drives in Gironde, drives in
// Alsace to hospitals. A few drives that are widely known are fitted to as well,
// lightly. With -write the parameters go into the table, with what they saw, their
// errors and the margins of error measured again, which tests of package reference
// hold to be true; without rounds it measures the table again. It is for developers.
package main
