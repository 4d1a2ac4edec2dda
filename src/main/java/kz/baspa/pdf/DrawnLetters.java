package kz.baspa.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import kz.baspa.text.LetterCount;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFDocumentHandlerMaker;

/** Counts each letter as FOP draws it into the PDF. One object serves one printing. */
final class DrawnLetters {
  private static final String OPTION = "baspa-drawn-letters";

  private final LetterCount.Builder letters = new LetterCount.Builder();

  LetterCount letters() {
    return letters.build();
  }

  /** Has the letters of this run counted. */
  @SuppressWarnings("unchecked") // FOP's own map is without types
  void watch(FOUserAgent run) {
    ((Map<String, Object>) run.getRendererOptions()).put(OPTION, this);
  }

  /** Makes FOP's PDF writer with an ear for letters; one serves all runs. */
  static final class Maker extends PDFDocumentHandlerMaker {
    @Override
    public IFDocumentHandler makeIFDocumentHandler(IFContext context) {
      Handler handler = new Handler(context);
      FOUserAgent run = context.getUserAgent();
      if (run.isAccessibilityEnabled()) {
        run.setStructureTreeEventHandler(handler.getStructureTreeEventHandler());
      }
      return handler;
    }
  }

  private static final class Handler extends PDFDocumentHandler {
    Handler(IFContext context) {
      super(context);
    }

    @Override
    public IFPainter startPageContent() throws IFException {
      IFPainter painter = super.startPageContent();
      Object option = getUserAgent().getRendererOptions().get(OPTION);
      return option instanceof DrawnLetters drawn ? drawn.listeningTo(painter) : painter;
    }
  }

  private IFPainter listeningTo(IFPainter painter) {
    return (IFPainter)
        Proxy.newProxyInstance(
            IFPainter.class.getClassLoader(),
            new Class<?>[] {IFPainter.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("drawText")) {
                letters.add((String) arguments[5]);
              }
              try {
                return method.invoke(painter, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
