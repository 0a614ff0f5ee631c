// Command calibrate fits the inter-commune network's speeds to half of the
// published travel times in Gironde, and prints the errors on the other half.
// It is for developers; what it prints goes by hand into
// data/speeds/intercommune.toml, where a test holds it to be true.
package main
