#!/bin/sh
# soname.sh CC LIBRARY...: compiler flags that name the files of libraries which the program loads
# at run time (base/lazy.h): stemmer -> -DSO_STEMMER='"libstemmer.so.0d"'.
cc=$1
shift
for lib; do
	file=$($cc -print-file-name="lib$lib.so" 2> /dev/null)
	name=$(readelf -d "$file" 2> /dev/null | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
	echo "-DSO_$(echo "${lib%%-*}" | tr '[:lower:]' '[:upper:]')='\"${name:-lib$lib.so}\"'"
done
