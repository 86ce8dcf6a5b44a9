using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql.Catalog;

public sealed partial class Catalog
{
    /// <summary>Makes a table of the files at a path, in the session's default format.</summary>
    public DataFrame CreateTable(string tableName, string path) => Frame("createTable", tableName, path);

    /// <summary>Makes a table of the files at a path, in this format.</summary>
    public DataFrame CreateTable(string tableName, string path, string source) => Frame("createTable", tableName, path, source);

    /// <summary>Makes a table of a source with options; the option <c>path</c> says where its files are.</summary>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, Options(options));

    /// <summary>Makes a table of a source with options and a description.</summary>
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, description, Options(options));

    /// <summary>Makes a table of a source with this schema and options.</summary>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, _jvm.Jvm.Type(schema), Options(options));

    /// <summary>Makes a table of a source with this schema, a description and options.</summary>
    public DataFrame CreateTable(
        string tableName, string source, StructType schema, string description, IDictionary<string, string> options) =>
        Frame("createTable", tableName, source, _jvm.Jvm.Type(schema), description, Options(options));

    /// <summary>Drops a temporary view of this session, and what of it is cached.</summary>
    /// <returns>Whether there was one.</returns>
    public bool DropTempView(string viewName) => _jvm.Consume<bool>("dropTempView", viewName);

    /// <summary>Drops a global temporary view, and what of it is cached.</summary>
    /// <returns>Whether there was one.</returns>
    public bool DropGlobalTempView(string viewName) => _jvm.Consume<bool>("dropGlobalTempView", viewName);

    /// <summary>Finds the partition folders of a table and adds them to the catalog.</summary>
    public void RecoverPartitions(string tableName) => _jvm.Consume("recoverPartitions", tableName);

    /// <summary>Whether a table or view is kept in memory, or will be once it has been read.</summary>
    public bool IsCached(string tableName) => _jvm.Consume<bool>("isCached", tableName);

    /// <summary>Keeps a table or view in memory once it has been read.</summary>
    public void CacheTable(string tableName) => _jvm.Consume("cacheTable", tableName);

    /// <summary>Keeps a table or view as the level says once it has been read.</summary>
    public void CacheTable(string tableName, StorageLevel storageLevel) =>
        _jvm.Consume("cacheTable", tableName, storageLevel.In(_jvm.Jvm));

    /// <summary>Gives up what is kept of a table or view.</summary>
    public void UncacheTable(string tableName) => _jvm.Consume("uncacheTable", tableName);

    /// <summary>Gives up everything that is kept.</summary>
    public void ClearCache() => _jvm.Call("clearCache");

    /// <summary>Forgets what is known of a table's files, for when they were changed outside of Spark.</summary>
    public void RefreshTable(string tableName) => _jvm.Consume("refreshTable", tableName);

    /// <summary>Forgets what is known of the files below a path, for when they were changed outside of Spark.</summary>
    public void RefreshByPath(string path) => _jvm.Consume("refreshByPath", path);

    private JvmObject Options(IDictionary<string, string> options) => _jvm.Jvm.TextMap(options);
}
