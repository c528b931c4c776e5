using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>Statements of this request may take longer than those that somebody waits for at a page.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class LongWorkAttribute(WorkKind kind) : Attribute
{
    public WorkKind Kind => kind;
}
