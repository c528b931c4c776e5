namespace OperationsCase.Access;

/// <summary>A command that its sender must have shown to be themselves for, a few minutes ago at most. A page then asks and comes back.</summary>
/// <remarks>An API token was made by somebody who had shown it, and counts as shown until it ends.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresRecentSignInAttribute : Attribute;
