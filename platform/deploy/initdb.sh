#!/bin/sh
# The last that a first start does: the cluster is made.
rm /var/lib/emic/being-made
