// Command calibrate fits the modelled network and the model of where people live
// to published figures, and prints what they are worth on figures that took no
// part in the fit:
//
//	go run ./data/speeds/calibrate                  # measures the table as it is
//	go run ./data/speeds/calibrate -rounds 6        # fits on one half, tests on the other, and swapped; then on both
//
// Three things are fitted to at once, each with a half held out by a hash: shares
// of people within so many minutes in départements, drives in Gironde, drives in
// Alsace to hospitals. A few drives that are widely known are fitted to as well,
// lightly. What it prints goes by hand into intercommune.toml, where tests of
// package reference hold it to be true. It is for developers.
package main
