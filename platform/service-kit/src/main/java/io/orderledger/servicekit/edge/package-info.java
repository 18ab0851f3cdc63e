/** The web edge: filters, security, the OpenAPI page. */
@NullMarked
package io.orderledger.servicekit.edge;

import org.jspecify.annotations.NullMarked;
