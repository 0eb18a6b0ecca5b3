package org.emic.coding.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Sends a browser on after a form was taken.
final class Redirect {

    private Redirect() {}

    static ModelAndView to(String path) {
        RedirectView page = new RedirectView(path);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(page);
    }

}
