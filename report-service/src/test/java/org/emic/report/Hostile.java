package org.emic.report;

import org.emic.report.domain.Lens;
import org.emic.report.domain.Names;
import org.emic.report.domain.Study;

/// A small study whose every text tries to be something else: markup, formulas, style sheets, bidirectional and
/// combining characters, and those beyond the Basic Multilingual Plane.
public final class Hostile {

    static final String SCRIPT = "<script>alert('x')</script>";

    private Hostile() {}

    public static MadeUpStudy study() {
        return MadeUpStudy.moderatedBy("Mod </title><b>erator")
                .described(new Study(3, "Title & </style>" + SCRIPT, "en", Names.KEEP, "incident", false,
                        "Why \"so\" <b>?", new Lens("lens <i>", "\"1\""),
                        "Note }</style><style>*{display:none}\\ \n\"; content: url(//x) " + SCRIPT))
                .with("=cmd|' /C calc'!A0 <img src=x onerror=y>.txt", """
                        Mod </title><b>erator: What \uD83D\uDE00 happened, ${7*7} [[${7*7}]] __${7*7}__ ?
                        =SUM(A1) "Ann": =1+1 is a "formula", she said.  \uD83D\uDE00\uD83D\uDE00 Nobody believed her e\u0301. [laughs] And then, \u202Eright to left\u202C?
                        -Ben <svg/onload=z>: @cell "quoted", with, commas. <script>alert('x')</script> believed &amp; not. ]]> --> believed
                        =SUM(A1) "Ann": +1 more, \uD83D\uDC69\u200D\u2696\uFE0F believed by the court.
                        -Ben <svg/onload=z>: th:text="${T(java.lang.Runtime)}" was all they wrote; nobody believed it.
                        """)
                .with("second & last.txt", """
                        Cleo: I was believed, in the end.
                        =SUM(A1) "Ann": The court was a wall.
                        """)
                .coding("being <em>believed</em> & \"not\"", "believe")
                .coding("=HYPERLINK(\"//x\")", "court|formula")
                .coding("alone", "more")
                .theme("doubt </h3>" + SCRIPT, "being <em>believed</em> & \"not\"", "=HYPERLINK(\"//x\")")
                .theme("=2+2", "=HYPERLINK(\"//x\")");
    }

}
