/** What a request carries beside its body: keys, correlation, versions, pages. */
@NullMarked
package io.orderledger.servicekit.request;

import org.jspecify.annotations.NullMarked;
