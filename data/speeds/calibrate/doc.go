// Command calibrate fits the modelled network's speeds to half of the published
// travel times in Gironde, and prints the errors on the other half:
//
//	go run ./data/speeds/calibrate
//
// It is for developers; what it prints goes by hand into intercommune.toml,
// where a test of package reference holds it to be true.
package main
