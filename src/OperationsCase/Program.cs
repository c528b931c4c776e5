using OperationsCase;
using OperationsCase.Commands;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;

FixedCulture.Set();
OwnerOnlyFiles.Begin();

return await CommandLine.Root(Composition.Build).Parse(args).InvokeAsync();
