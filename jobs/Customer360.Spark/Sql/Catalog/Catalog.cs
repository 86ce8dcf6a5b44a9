using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Catalog;

/// <summary>
/// The databases, tables, functions and temporary views a session sees, and what of them is cached. A name may be qualified by
/// database and catalog; without them the current ones are meant. Lists come as DataFrames.
/// </summary>
public sealed partial class Catalog : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal Catalog(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The database that unqualified names are looked up in.</summary>
    public string CurrentDatabase() => _jvm.Call<string>("currentDatabase");

    /// <summary>Makes this the database that unqualified names are looked up in.</summary>
    public void SetCurrentDatabase(string dbName) => _jvm.Consume("setCurrentDatabase", dbName);

    /// <summary>The catalog that unqualified databases are looked up in.</summary>
    public string CurrentCatalog() => _jvm.Call<string>("currentCatalog");

    /// <summary>Makes this the catalog that unqualified databases are looked up in.</summary>
    public void SetCurrentCatalog(string catalogName) => _jvm.Consume("setCurrentCatalog", catalogName);

    /// <summary>The catalogs the session has used so far: name and description.</summary>
    public DataFrame ListCatalogs() => List("listCatalogs");

    /// <summary>The catalogs the session has used so far whose names match a pattern, with <c>*</c> and <c>|</c>.</summary>
    public DataFrame ListCatalogs(string pattern) => List("listCatalogs", pattern);

    /// <summary>The databases: name, catalog, description and location.</summary>
    public DataFrame ListDatabases() => List("listDatabases");

    /// <summary>The databases whose names match a pattern, with <c>*</c> and <c>|</c>.</summary>
    public DataFrame ListDatabases(string pattern) => List("listDatabases", pattern);

    /// <summary>The tables of the current database and the temporary views: name, catalog, namespace, description, type, temporary.</summary>
    public DataFrame ListTables() => List("listTables");

    /// <summary>The tables of this database and the temporary views.</summary>
    public DataFrame ListTables(string dbName) => List("listTables", dbName);

    /// <summary>The tables of this database and the temporary views whose names match a pattern, with <c>*</c> and <c>|</c>.</summary>
    public DataFrame ListTables(string dbName, string pattern) => List("listTables", dbName, pattern);

    /// <summary>The functions of the current database, the temporary and the built-in ones.</summary>
    public DataFrame ListFunctions() => List("listFunctions");

    /// <summary>The functions of this database, the temporary and the built-in ones.</summary>
    public DataFrame ListFunctions(string dbName) => List("listFunctions", dbName);

    /// <summary>The functions of this database, the temporary and the built-in ones whose names match a pattern, with <c>*</c> and <c>|</c>.</summary>
    public DataFrame ListFunctions(string dbName, string pattern) => List("listFunctions", dbName, pattern);

    /// <summary>The columns of a table or view: name, description, type, nullable, and whether it partitions, buckets or clusters.</summary>
    public DataFrame ListColumns(string tableName) => List("listColumns", tableName);

    /// <summary>The columns of a table of this database.</summary>
    public DataFrame ListColumns(string dbName, string tableName) => List("listColumns", dbName, tableName);

    /// <summary>A database by name.</summary>
    /// <exception cref="AnalysisException">There is none of this name.</exception>
    public Database GetDatabase(string dbName) => Database.Of(_jvm.Consume<JvmObject>("getDatabase", dbName));

    /// <summary>A table or view by name.</summary>
    /// <exception cref="AnalysisException">There is none of this name.</exception>
    public Table GetTable(string tableName) => Table.Of(_jvm.Consume<JvmObject>("getTable", tableName));

    /// <summary>A table of this database by name.</summary>
    /// <exception cref="AnalysisException">There is none of this name.</exception>
    public Table GetTable(string dbName, string tableName) => Table.Of(_jvm.Consume<JvmObject>("getTable", dbName, tableName));

    /// <summary>A function by name; built-in ones by their bare name.</summary>
    /// <exception cref="AnalysisException">There is none of this name.</exception>
    public Function GetFunction(string functionName) => Function.Of(_jvm.Consume<JvmObject>("getFunction", functionName));

    /// <summary>A function of this database by name.</summary>
    /// <exception cref="AnalysisException">There is none of this name.</exception>
    public Function GetFunction(string dbName, string functionName) =>
        Function.Of(_jvm.Consume<JvmObject>("getFunction", dbName, functionName));

    /// <summary>Whether there is a database of this name.</summary>
    public bool DatabaseExists(string dbName) => _jvm.Consume<bool>("databaseExists", dbName);

    /// <summary>Whether there is a table or view of this name.</summary>
    public bool TableExists(string tableName) => _jvm.Consume<bool>("tableExists", tableName);

    /// <summary>Whether there is a table of this name in this database.</summary>
    public bool TableExists(string dbName, string tableName) => _jvm.Consume<bool>("tableExists", dbName, tableName);

    /// <summary>Whether there is a function of this name, built-in ones included.</summary>
    public bool FunctionExists(string functionName) => _jvm.Consume<bool>("functionExists", functionName);

    /// <summary>Whether there is a function of this name in this database.</summary>
    public bool FunctionExists(string dbName, string functionName) => _jvm.Consume<bool>("functionExists", dbName, functionName);

    private DataFrame List(string method, params ReadOnlySpan<object?> args)
    {
        // Spark gives objects of its catalog here, not rows, and some methods tell them apart.
        using var objects = _jvm.Call<JvmObject>(method, args);
        return new DataFrame(objects.Call<JvmObject>("toDF"));
    }

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));
}
