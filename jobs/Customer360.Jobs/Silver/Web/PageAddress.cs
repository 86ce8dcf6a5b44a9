using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Parts of a page's address, cut as Google Analytics 360 cuts them; null where the text is no address.</summary>
internal static class PageAddress
{
    private const string Scheme = @"^[A-Za-z][A-Za-z0-9+.\-]*://";

    /// <summary>The host in lower case, without user and port.</summary>
    internal static Column Host(Column url) =>
        NotEmpty(Lower(RegexpExtract(url, Scheme + @"(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)", 1)));

    /// <summary>The path with its query, without fragment; <c>/</c> when it is empty.</summary>
    internal static Column Path(Column url)
    {
        var path = Coalesce(NotEmpty(RegexpExtract(url, Scheme + "[^/?#]*([^?#]*)", 1)), Lit("/"));
        return When(url.RLike(Scheme), Concat(path, RegexpExtract(url, @"^[^?#]*(\?[^#]*)", 1)));
    }

    /// <summary>One of the four levels of a path: a piece with the slashes around it, the fourth with all that follows; null when the path has no such piece.</summary>
    internal static Column Level(Column path, int level)
    {
        var pieces = Split(Substring(path, Lit(2), Length(path)), "/");
        return level < 4
            ? When(Size(pieces) >= level, Concat(Lit("/"), Get(pieces, Lit(level - 1)), When(Size(pieces) > level, "/").Otherwise("")))
            : When(Size(pieces) >= level, Concat(Lit("/"), ArrayJoin(Slice(pieces, Lit(level), Size(pieces)), "/")));
    }

    private static Column NotEmpty(Column text) => When(text != "", text);
}
