/// Who may come in: own host, own pages, one token, one session.
@NullMarked
package org.emic.gateway.gate;

import org.jspecify.annotations.NullMarked;
