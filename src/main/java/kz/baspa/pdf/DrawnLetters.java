package kz.baspa.pdf;

import java.awt.Dimension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import kz.baspa.pdf.Tags.Continuation;
import kz.baspa.text.LetterCount;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFDocumentHandlerMaker;
import org.jspecify.annotations.Nullable;

/** Counts each letter as FOP draws it into the PDF. One object serves one printing. */
final class DrawnLetters {
  private static final String OPTION = "baspa-drawn-letters";

  private final LetterCount.Builder letters = new LetterCount.Builder();

  private final boolean contentsOnOwnPage;

  /**
   * A counter for one run.
   *
   * @param contentsOnOwnPage whether the contents list shares no page with other text
   */
  DrawnLetters(boolean contentsOnOwnPage) {
    this.contentsOnOwnPage = contentsOnOwnPage;
  }

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
    private @Nullable Tags tags;
    private int page;

    Handler(IFContext context) {
      super(context);
    }

    @Override
    public StructureTreeEventHandler getStructureTreeEventHandler() {
      if (tags == null) {
        tags = new Tags(super.getStructureTreeEventHandler());
      }
      return tags;
    }

    @Override
    public void endDocument() throws IFException {
      super.endDocument();
      if (tags != null) {
        tags.letGo();
      }
    }

    @Override
    public void startPage(int index, String name, String master, Dimension size)
        throws IFException {
      page = index;
      super.startPage(index, name, master, size);
    }

    /**
     * Pages may be written before those that wait for a page number, so that they need not be kept
     * in memory. FOP does not dare to in a tagged file, since a paragraph that begins on a page
     * that waits would have its second half first; but only contents lists wait, and they share
     * their pages with nothing else.
     */
    @Override
    public boolean supportsPagesOutOfOrder() {
      return getUserAgent().getRendererOptions().get(OPTION) instanceof DrawnLetters drawn
          && drawn.contentsOnOwnPage;
    }

    @Override
    public IFPainter startPageContent() throws IFException {
      IFPainter painter = super.startPageContent();
      Object option = getUserAgent().getRendererOptions().get(OPTION);
      return option instanceof DrawnLetters drawn
          ? drawn.listeningTo(painter, getContext(), page)
          : painter;
    }
  }

  private IFPainter listeningTo(IFPainter painter, IFContext context, int page) {
    return (IFPainter)
        Proxy.newProxyInstance(
            IFPainter.class.getClassLoader(),
            new Class<?>[] {IFPainter.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("drawText")) {
                if (context.getStructureTreeElement() instanceof Continuation line) {
                  if (!line.isDrawnOn(page)) {
                    return null;
                  }
                  context.resetStructureTreeElement();
                }
                String text = ((String) arguments[5]).replace(NoBreakFunction.NO_BREAK_HYPHEN, '-');
                letters.add(text);
                if (RightToLeft.isIn(text)) {
                  RightToLeft turned = RightToLeft.drawn(text, (int[][]) arguments[4]);
                  text = turned.text();
                  arguments[4] = turned.moves();
                }
                arguments[5] = text;
              }
              try {
                return method.invoke(painter, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
