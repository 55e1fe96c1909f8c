/** What is put into the measured server beside its own classes. */
@NullMarked
package social.skein.bench.http.floor;

import org.jspecify.annotations.NullMarked;
